import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Agreed, Day, InstantPipe, Money } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { LedgerTable } from '../ledger';
import { Fact, Facts, RecordPage, StateTag, valueOf } from '../records';
import { readAgreement } from './agreements-api';

/** An agreement's page: what was agreed, and which entries of the ledger it wrote. */
@Component({
  selector: 'lf-agreement-page',
  imports: [
    Agreed,
    Day,
    Fact,
    Facts,
    InstantPipe,
    LedgerTable,
    Money,
    RecordPage,
    RouterLink,
    StateTag,
    TranslocoPipe,
  ],
  templateUrl: './agreement-page.html',
})
export class AgreementPage {
  readonly id = input.required<string>();

  private readonly text = injectText();
  protected readonly reading = readAgreement(() => this.id());
  protected readonly agreement = computed(() => valueOf(this.reading));
  /** 昱衡传动研发制造基地项目 · 投资协议. */
  protected readonly title = computed(() => {
    const it = this.agreement();
    return it ? `${it.project.name} · ${this.text(`words.agreementKind.${it.kind}`)}` : '';
  });
  protected readonly names = computed(() => {
    const project = this.agreement()?.project;
    return new Map(project ? [[project.id, project.name]] : []);
  });
}
