import { Injectable } from '@nestjs/common';
import {
  noteId,
  type CompanyFact,
  type LedgerFacts,
  type LedgerQuestion,
  type LedgerWarning,
} from '@landfall/domain';
import { CompaniesWriter } from '../writing/companies-writer';
import { SimilarCompanies } from './similar-companies';

export const NEW_COMPANY = 'new';

/** A name that several companies bear, or several people: only a person can say who is meant. */
@Injectable()
export class CompanyQuestions {
  constructor(
    private readonly companies: CompaniesWriter,
    private readonly similar: SimilarCompanies,
  ) {}

  /** Asks where a fact fits several live companies; answers carry the chosen id by the key of the fact. */
  async ask(
    facts: LedgerFacts,
    answers: Readonly<Record<string, string>>,
  ): Promise<{ questions: LedgerQuestion[]; warnings: LedgerWarning[]; choices: Map<string, string> }> {
    const questions: LedgerQuestion[] = [];
    const choices = new Map<string, string>();
    const fresh: CompanyFact[] = [];
    for (const [fact, candidates] of await this.companies.candidates(facts.companies)) {
      if (candidates.length === 0) fresh.push(fact);
      if (candidates.length < 2) continue;
      const first = fact.rows[0];
      const id = noteId('', null, null, 'companyAmbiguous', fact.key);
      const options = [
        ...candidates.map(({ id: value, name, creditCode }) => ({ value, ...label([name, creditCode]) })),
        { value: NEW_COMPANY, zh: '都不是，新建一家企业', en: 'None of these, a new company' },
      ];
      const answer = options.some(({ value }) => value === answers[id]) ? (answers[id] ?? null) : null;
      if (answer) choices.set(fact.key, answer);
      questions.push({
        ...{ id, code: 'companyAmbiguous', sheet: first?.sheet ?? '', row: first?.row ?? null, column: null },
        ...{ value: fact.name, params: { name: fact.name, count: candidates.length } },
        ...{ options, freeText: false, answer, refusedAnswer: null },
      });
    }
    return { questions, warnings: await this.similar.warn(fresh), choices };
  }
}

function label(parts: (string | null)[]): { zh: string; en: string } {
  const text = parts.filter(Boolean).join(' ');
  return { zh: text, en: text };
}
