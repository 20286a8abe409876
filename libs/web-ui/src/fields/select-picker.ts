import {
  Component,
  ElementRef,
  ViewEncapsulation,
  afterRenderEffect,
  inject,
  input,
  output,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { injectWords } from '../language/language';
import { followLanguage } from './day-picker-base';
import type { Choice } from './select';

/** NG-ZORRO's select; only lw-select names it. */
@Component({
  selector: 'lw-select-picker',
  imports: [FormsModule, NzSelectModule],
  template: `<nz-select
    nzShowSearch
    [nzServerSearch]="remote()"
    [nzAllowClear]="clearable()"
    [nzDisabled]="disabled()"
    [nzLoading]="loading()"
    [nzPlaceHolder]="placeholder() || words().choose"
    [nzNotFoundContent]="words().notFound"
    [nzStatus]="invalid() ? 'error' : ''"
    [ngModel]="value()"
    (ngModelChange)="changed.emit($event)"
    (nzOnSearch)="searched.emit($event)"
  >
    @for (choice of choices(); track choice.value) {
      <nz-option [nzValue]="choice.value" [nzLabel]="choice.label" />
    }
  </nz-select>`,
  encapsulation: ViewEncapsulation.None,
  styleUrls: ['./zorro-select.css', './zorro-base.css'],
})
export class SelectPicker {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string | null>(null);
  readonly placeholder = input('');
  readonly remote = input(false);
  readonly clearable = input(true);
  readonly disabled = input(false);
  readonly invalid = input(false);
  readonly loading = input(false);
  readonly changed = output<string | null>();
  readonly searched = output<string>();
  protected readonly words = injectWords();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    followLanguage();
    afterRenderEffect(() => {
      this.host.nativeElement.querySelector('input')?.setAttribute('aria-label', this.label());
    });
  }
}
