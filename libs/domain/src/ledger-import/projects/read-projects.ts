import {
  PROJECT_PHASES,
  type DatePrecision,
  type Day,
  type ProjectOutcome,
  type ProjectPhase,
} from '@landfall/contracts';
import { parseDate } from '../../dates';
import type { AgreementFact, CompanyMention, ProjectFact } from '../facts';
import { readRows, type ReadContext, type RowView } from '../read/context';
import type { ProjectField } from '../fields';
import type { Table } from '../sheet/types';
import { countryOf } from '../words/places';
import { clusterOf } from '../words/clusters';
import { outcomeOf } from '../words/projects';
import { readAgreements } from './agreements';
import { isContinuation, readContinuation } from './continuation';
import { ProjectGroups, type ProjectGroup } from './join';
import { readProjectRow, type ProjectRow } from './rows';

/** A project whose companies are known to the company book but have no keys yet. */
export interface PendingProject {
  group: ProjectGroup;
  parties: ProjectFact['parties'];
  continuations: RowView[];
}

/** Reads every table of projects and joins rows that speak of one project, also across tables. */
export function readProjects(tables: readonly Table[], context: ReadContext): PendingProject[] {
  const groups = new ProjectGroups(context);
  const continuations = new Map<ProjectGroup, RowView[]>();
  for (const table of tables) {
    let previous: { row: ProjectRow; group: ProjectGroup } | null = null;
    readRows<ProjectField>(table, context, (reader, _, view) => {
      if (previous && isContinuation(reader, previous.row)) {
        const more = readContinuation(reader, previous.row);
        groups.addInvestors(previous.group, previous.row, more.investors, more.codes);
        view.kind = 'continuation';
        continuations.set(previous.group, [...(continuations.get(previous.group) ?? []), view]);
        return;
      }
      const row = readProjectRow(reader, view);
      if (row.name === '') {
        reader.warn('rowWithoutName');
        view.kind = 'footer';
        return;
      }
      if (reader.skipped) return;
      previous = { row, group: groups.add(row) };
    });
  }
  return groups.all.map((group) => ({
    group,
    parties: partiesOf(group, context),
    continuations: continuations.get(group) ?? [],
  }));
}

function partiesOf(group: ProjectGroup, context: ReadContext): ProjectFact['parties'] {
  const parties: ProjectFact['parties'] = group.investors.map(({ company, code, row }) => ({
    company: context.companies.mention(company, code, row.at),
    role: 'investor',
  }));
  for (const row of group.rows) {
    const investorless = row.investors.length === 0 && row.codes.length === row.projectCompanies.length;
    row.projectCompanies.forEach((company, at) => {
      if (parties.some((party) => party.company.name === company.name)) return;
      const code = investorless ? (row.codes[at] ?? null) : null;
      parties.push({ company: context.companies.mention(company, code, row.at), role: 'project_company' });
    });
  }
  return parties;
}

/** Makes the facts once every company has its key. */
export function finishProjects(pending: readonly PendingProject[], context: ReadContext): ProjectFact[] {
  return pending.flatMap((one) => finish(one, context) ?? []);
}

function finish({ group, parties, continuations }: PendingProject, context: ReadContext): ProjectFact | null {
  const key = `${group.nameKey}|${keyOf(parties)}`;
  const agreements = readAgreements(key, group.signings, context);
  const ended = endFromStage(group, key, agreements);
  if (ended) agreements.push(ended);
  const rows = group.rows.filter((row) => !row.reader.skipped);
  const main =
    rows.find((row) => row.signing?.relation === 'new' || row.signing?.relation === 'upgrade') ?? rows[0];
  if (!main) return null;
  linkRows(group, continuations, key, agreements);
  const blockedOnly = rows.every((row) => row.reader.blocked);
  if (blockedOnly) return null;
  return {
    key,
    rows: rows.map((row) => row.at),
    name: group.name,
    parties: onePerCompany(parties),
    ...attributes(rows, main),
    ...standing(rows, agreements),
    planned: agreements.length > 0 || main.signing ? null : plannedOf(main),
    agreements,
  };
}

function keyOf(parties: readonly { company: CompanyMention }[]): string {
  return parties[0]?.company.key ?? '';
}

function onePerCompany(parties: ProjectFact['parties']): ProjectFact['parties'] {
  const seen = new Set<string>();
  return parties.filter(({ company }) => !seen.has(company.key) && seen.add(company.key));
}

type Attributes = Pick<
  ProjectFact,
  | 'code'
  | 'capitalType'
  | 'cluster'
  | 'chainNode'
  | 'origin'
  | 'originCountry'
  | 'content'
  | 'owner'
  | 'team'
  | 'milestones'
  | 'progress'
  | 'note'
  | 'extras'
>;

/** The row of the signing speaks first, then the others in their order. */
function attributes(rows: readonly ProjectRow[], main: ProjectRow): Attributes {
  const ordered = [main, ...rows.filter((row) => row !== main)];
  const pick = <K extends keyof ProjectRow>(field: K): ProjectRow[K] | null =>
    ordered.find((row) => row[field] !== null)?.[field] ?? null;
  const origin = pick('origin');
  const milestones = new Map(
    ordered
      .flatMap((row) => row.milestones)
      .reverse()
      .map((one) => [one.kind, one]),
  );
  return {
    code: pick('code'),
    capitalType: pick('capitalType'),
    cluster: clusterOf(pick('cluster')),
    chainNode: pick('chainNode'),
    origin,
    originCountry: origin === null ? null : countryOf(origin),
    content: pick('content'),
    owner: pick('owner'),
    team: pick('team'),
    milestones: [...milestones.values()],
    progress: [...rows].reverse().find((row) => row.progress !== null)?.progress ?? null,
    note:
      [...new Set(rows.flatMap((row) => [...(row.note === null ? [] : [row.note]), ...row.moreNotes]))].join(
        '；',
      ) || null,
    extras: Object.assign({}, ...[...ordered].reverse().map((row) => row.extras)) as ProjectFact['extras'],
  };
}

/** How far the project is: what the rows say, at least signed where it is, never signed by a letter of intent. */
function standing(
  rows: readonly ProjectRow[],
  agreements: readonly AgreementFact[],
): { phase: ProjectPhase; outcome: ProjectOutcome } {
  const ranks = rows.flatMap((row) => {
    const at = PROJECT_PHASES.findIndex((phase) => phase === row.stage);
    return at < 0 ? [] : [at];
  });
  const signed = PROJECT_PHASES.indexOf('signed');
  let rank = Math.max(PROJECT_PHASES.indexOf('negotiating'), ...ranks);
  if (ranks.length > 0 && Math.max(...ranks) === 0) rank = 0;
  const onlyIntent = agreements.length > 0 && agreements.every((one) => one.relation === 'loi');
  if (onlyIntent && rows.every((row) => row.signing?.relation === 'loi')) rank = Math.min(rank, signed - 1);
  else if (
    agreements.length > 0 ||
    rows.some((row) => row.stage === 'terminated' || row.stage === 'transferred')
  ) {
    rank = Math.max(rank, signed);
  }
  const last = agreements.at(-1)?.relation;
  const ended = last === 'termination' ? 'terminated' : last === 'transfer' ? 'transferred' : null;
  const said = [...rows].reverse().find((row) => row.stage !== null)?.stage ?? null;
  return {
    phase: PROJECT_PHASES[rank] ?? 'negotiating',
    outcome: ended ?? (said === null ? 'open' : outcomeOf(said)),
  };
}

function plannedOf(row: ProjectRow): ProjectFact['planned'] {
  const { amount } = row;
  if (!amount) return null;
  return {
    currency: amount.currency,
    minor: amount.minor,
    approximate: amount.approximate,
    text: amount.text,
  };
}

/** What the stage or the note says about the end of a project. */
function endSaid(row: ProjectRow): 'termination' | 'transfer' | null {
  if (row.stage === 'terminated') return 'termination';
  if (row.stage === 'transferred') return 'transfer';
  const words = row.note ?? '';
  if (/(?:已|后|现)(?:终止|解除|解约|退出|撤资)/.test(words)) return 'termination';
  return /(?:已|后)?(?:流转|移交)(?:至|到)/.test(words) ? 'transfer' : null;
}

/** 已终止 or 已流转 without an agreement that says when: the project leaves the count only on a day. */
function endFromStage(
  group: ProjectGroup,
  key: string,
  agreements: readonly AgreementFact[],
): AgreementFact | null {
  const row = group.rows.find((one) => endSaid(one) !== null);
  const relation = row ? endSaid(row) : null;
  const counted = agreements.some((one) => one.relation === 'new' || one.relation === 'upgrade');
  const isEnded = group.signings.some(
    (one) => one.signing?.relation === 'termination' || one.signing?.relation === 'transfer',
  );
  if (!row || !relation || !counted || isEnded) return null;
  const day = askEnd(group, row);
  if (day === null) return null;
  return {
    ...{ key: `${key}|${relation}|${day.value}`, rows: [row.at], relation, kind: relation },
    ...{
      signedOn: day.value,
      signedPrecision: day.precision,
      statOn: day.value,
      statPrecision: day.precision,
    },
    ...{ currency: 'CNY', amountMinor: null, rate: null, amountCnyFen: null, phaseOneMinor: null },
    ...{ approximate: false, text: null, note: row.note },
  };
}

function askEnd(group: ProjectGroup, row: ProjectRow): { value: Day; precision: DatePrecision } | null {
  const answer = row.reader.notes.ask<string>({
    code: 'endDateMissing',
    place: row.reader.place('phase'),
    params: { project: group.name, stage: row.reader.text('phase') ?? row.note ?? '' },
    options: [{ value: 'none', zh: '暂不作退出处理', en: 'Leave it in the count for now' }],
    freeText: true,
    read: (given) => (given === 'none' || parseDate(given).kind === 'date' ? given : null),
  });
  const date = answer.kind === 'answer' ? parseDate(answer.value) : null;
  return date?.kind === 'date' ? date : null;
}

function linkRows(
  group: ProjectGroup,
  continuations: readonly RowView[],
  key: string,
  agreements: readonly AgreementFact[],
): void {
  for (const view of [...group.rows.map((row) => row.view), ...continuations]) {
    view.facts.push({ kind: 'project', key });
    for (const agreement of agreements) {
      if (agreement.rows.some((at) => at.sheet === view.sheet && at.row === view.row))
        view.facts.push({ kind: 'agreement', key: agreement.key });
    }
  }
  for (const row of group.rows)
    row.view.state = row.reader.skipped ? 'skipped' : row.reader.blocked ? 'question' : 'taken';
}
