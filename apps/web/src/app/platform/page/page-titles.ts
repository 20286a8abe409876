import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageService } from '../i18n/language';

/** The window's title: the route's title key in the reader's language, then the product. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageService);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      this.language.current();
      this.show(this.key());
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }

  /** For a record page: its own name instead of the route's. */
  name(name: string): void {
    this.title.setTitle(`${name} · ${this.transloco.translate('brand')}`);
  }

  private show(key: string | undefined): void {
    const brand = this.transloco.translate<string>('brand');
    this.title.setTitle(key ? `${this.transloco.translate(key)} · ${brand}` : brand);
  }
}
