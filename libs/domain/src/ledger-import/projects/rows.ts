import { PROJECT_PHASES, type CapitalType } from '@landfall/contracts';
import { companyNameKey, type SplitCompany } from '../../company-names';
import { compactText, toHalfWidth } from '../../text';
import type { Extras, MilestoneFact, ProgressFact, RowRef } from '../facts';
import type { ProjectField } from '../fields';
import type { AmountRead } from '../read/amounts';
import { rowRef, type RowView } from '../read/context';
import type { DayRead } from '../read/days';
import type { RowReader } from '../read/row-reader';
import {
  agreementWordOf,
  capitalTypeOf,
  RELATION_OPTIONS,
  KIND_OF_RELATION,
  STAGE_OPTIONS,
  stageOf,
  type AgreementWord,
  type StageCode,
} from '../words/projects';
import { capitalTypeOfSection, stageOfTitle } from './title-words';

export type ProjectReader = RowReader<ProjectField>;

/** One row of a table of projects, read cell by cell, before rows are joined. */
export interface ProjectRow {
  reader: ProjectReader;
  view: RowView;
  at: RowRef;
  name: string;
  nameKey: string;
  investors: SplitCompany[];
  projectCompanies: SplitCompany[];
  codes: string[];
  /** What the row signs; null where it signs nothing. */
  signing: AgreementWord | null;
  stage: StageCode | null;
  amount: AmountRead | null;
  phaseOne: AmountRead | null;
  amountCny: AmountRead | null;
  rate: string | null;
  signedOn: DayRead | null;
  statOn: DayRead | null;
  capitalType: CapitalType | null;
  cluster: string | null;
  chainNode: string | null;
  origin: string | null;
  content: string | null;
  code: string | null;
  owner: string | null;
  team: string | null;
  milestones: MilestoneFact[];
  progress: ProgressFact | null;
  note: string | null;
  /** What continuation rows say beside it. */
  moreNotes: string[];
  extras: Extras;
}

const SIGNED = PROJECT_PHASES.indexOf('signed');

/** Whether a stage lies at or behind the signing. */
export function isSigned(stage: StageCode | null): boolean {
  if (stage === null || stage === 'lost') return false;
  return stage === 'terminated' || stage === 'transferred' || PROJECT_PHASES.indexOf(stage) >= SIGNED;
}

export function readProjectRow(reader: ProjectReader, view: RowView): ProjectRow {
  const { name, content } = nameOf(reader);
  const progress = progressOf(reader);
  const stage = stageOfRow(reader);
  const investors = reader.companies('investor').companies;
  const projectCompanies = reader.companies('projectCompany').companies;
  const shownName = name ?? fallbackName(investors, projectCompanies);
  const days = signingDays(reader, stage);
  const signing = signingOf(reader, stage, days);
  const booked = signing !== null && signing.relation !== 'loi';
  return {
    reader,
    view,
    at: rowRef(reader),
    name: shownName,
    nameKey: projectNameKey(shownName),
    investors,
    projectCompanies,
    codes: reader.codes('creditCode'),
    signing,
    stage,
    ...amountsOf(reader, booked),
    ...days,
    capitalType: capitalTypeOfRow(reader),
    cluster: reader.text('cluster'),
    chainNode: reader.text('chainNode'),
    origin: reader.text('origin'),
    content: content ?? reader.text('content'),
    code: reader.label('code'),
    owner: ownerOf(reader),
    team: reader.text('team'),
    milestones: milestonesOf(reader),
    progress,
    note: reader.text('note'),
    moreNotes: [],
    extras: extrasOf(reader),
  };
}

/** 项目名称-建设内容 holds both; else the name is the cell, without the blanks of a narrow column. */
function nameOf(reader: ProjectReader): { name: string | null; content: string | null } {
  const text = reader.text('name');
  if (text === null) return { name: null, content: null };
  const heading = reader.column('name')?.heading ?? '';
  const combined = /建设内容|及内容|简介/.test(heading);
  const split = combined ? /^(.{2,40}?)(?:\s*[-—–:：]{1,2}\s*|\n)(.{4,})$/s.exec(text) : null;
  const name = (split?.[1] ?? text)
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '');
  return { name, content: split?.[2] ?? null };
}

/** Tables of newly registered companies name no project: it bears the company's name. */
function fallbackName(investors: readonly SplitCompany[], projectCompanies: readonly SplitCompany[]): string {
  const company = projectCompanies[0] ?? investors[0];
  return company ? `${company.name}项目` : '';
}

/** One project under every way of writing its name. */
export function projectNameKey(name: string): string {
  return compactText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function firstInvestorKey(row: ProjectRow): string {
  const company = row.investors[0] ?? row.projectCompanies[0];
  return company ? companyNameKey(company.name) : '';
}

function stageOfRow(reader: ProjectReader): StageCode | null {
  const text = reader.text('phase');
  const known = text === null ? null : stageOf(text);
  if (known !== null) return reader.word('phase', 'phase', { of: stageOf });
  if (text !== null && text.length <= 12) {
    return reader.word('phase', 'phase', { of: stageOf, options: STAGE_OPTIONS, question: 'stageUnknown' });
  }
  if (text !== null) reader.warn('stageFreeText', 'phase');
  const progress = reader.text('progress');
  const said = progress === null ? null : stageOf(progress);
  return said ?? stageOfTitle(reader.body.section ?? '') ?? stageOfTitle(titleOf(reader));
}

function titleOf(reader: ProjectReader): string {
  return reader.table.title ?? reader.table.name;
}

interface SigningDays {
  signedOn: DayRead | null;
  statOn: DayRead | null;
}

function signingDays(reader: ProjectReader, stage: StageCode | null): SigningDays {
  const word = reader.text('relation');
  const relation = word === null ? null : agreementWordOf(word);
  const counts = relation ? relation.relation !== 'loi' : isSigned(stage) || stage === null;
  const need = counts ? 'ask' : 'warn';
  return { signedOn: reader.day('signedOn', need), statOn: reader.day('statOn', need) };
}

/** What the row signs: by the word under 协议类型, else by where the project stands and whether a day is given. */
function signingOf(reader: ProjectReader, stage: StageCode | null, days: SigningDays): AgreementWord | null {
  if (reader.has('relation') && reader.text('relation') !== null) return byWord(reader);
  const dated = days.signedOn !== null || days.statOn !== null;
  const saidElsewhere = expansionWords(reader);
  if (saidElsewhere && (dated || isSigned(stage))) {
    reader.warn('relationFromWords', undefined, { word: saidElsewhere });
    return { relation: 'expansion', kind: KIND_OF_RELATION.expansion };
  }
  if (reader.has('relation') && (dated || isSigned(stage)) && ownsSigning(reader)) return askRelation(reader);
  if (dated && (stage === null || isSigned(stage))) return { relation: 'new', kind: 'investment' };
  if (dated) return askRelation(reader);
  if (!isSigned(stage)) return null;
  const hasDays = reader.has('signedOn') || reader.has('statOn');
  const saysSigned = stage === 'signed' || titleOf(reader).includes('签约');
  return hasDays || saysSigned ? { relation: 'new', kind: 'investment' } : null;
}

/** A row whose amount and day belong to the row above signs nothing itself. */
function ownsSigning(reader: ProjectReader): boolean {
  return (['amount', 'signedAmount', 'signedOn', 'statOn'] as const).some(
    (field) => reader.own(field) !== '',
  );
}

function byWord(reader: ProjectReader): AgreementWord | null {
  const relation = reader.word('relation', 'relation', {
    of: (word) => agreementWordOf(word)?.relation ?? null,
    options: RELATION_OPTIONS,
    question: 'relationUnknown',
  });
  if (relation === null) return null;
  const kind = agreementWordOf(reader.text('relation') ?? '')?.kind ?? KIND_OF_RELATION[relation];
  reader.show('relation', { text: reader.text('relation') ?? '', list: 'relation', code: relation });
  return { relation, kind };
}

/** 增资扩产 under 项目类型 or in the note, where no column names the agreement. */
function expansionWords(reader: ProjectReader): string | null {
  const texts = (['projectType', 'capitalType', 'note', 'name'] as const).map(
    (field) => reader.filled(field).text,
  );
  for (const text of texts) {
    const word = /增资扩产|增资扩建|追加投资/.exec(text)?.[0];
    if (word !== undefined) return word;
  }
  return null;
}

const UNSIGNED = { value: 'none', zh: '尚未签约', en: 'Not signed yet' };

function askRelation(reader: ProjectReader): AgreementWord | null {
  const answer = reader.notes.ask<AgreementWord | 'none'>({
    code: 'signingUnclear',
    place: { ...reader.place('relation'), value: reader.text('name') },
    params: { project: reader.text('name') ?? '', stage: reader.text('phase') ?? '' },
    options: [...RELATION_OPTIONS, UNSIGNED],
    skip: true,
    read: (given) => {
      if (given === UNSIGNED.value) return 'none';
      const relation = RELATION_OPTIONS.find((option) => option.value === given)?.value as
        | AgreementWord['relation']
        | undefined;
      return relation ? { relation, kind: KIND_OF_RELATION[relation] } : null;
    },
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' && answer.value !== 'none' ? answer.value : null;
}

function amountsOf(
  reader: ProjectReader,
  booked: boolean,
): Pick<ProjectRow, 'amount' | 'phaseOne' | 'amountCny' | 'rate'> {
  const need = booked ? 'ask' : 'warn';
  const total = reader.amount('amount', need);
  const signed = reader.amount('signedAmount', total ? 'warn' : need);
  if (total && signed && (total.minor !== signed.minor || total.currency !== signed.currency)) {
    reader.warn('amountColumnsDiffer', 'signedAmount', { total: total.text, signed: signed.text });
  }
  const amount =
    total ?? signed ?? (reader.has('amount') || reader.has('signedAmount') ? null : bySide(reader, need));
  return {
    amount,
    phaseOne: reader.amount('phaseOne', 'warn'),
    amountCny: reader.amount('amountCny', 'warn'),
    rate: rateOf(reader),
  };
}

const AMOUNT_FIELDS = ['amount', 'signedAmount', 'amountDomestic', 'amountForeign'] as const;

/** The column from which the amount of this row comes. */
export function amountField(reader: ProjectReader): (typeof AMOUNT_FIELDS)[number] {
  const filled = AMOUNT_FIELDS.find((field) => reader.own(field) !== '');
  return filled ?? AMOUNT_FIELDS.find((field) => reader.has(field)) ?? 'amount';
}

/** 内资金额 and 外资金额 side by side: the one that is filled. */
function bySide(reader: ProjectReader, need: 'ask' | 'warn'): AmountRead | null {
  const domestic = reader.amount('amountDomestic', need);
  const foreign = reader.amount('amountForeign', need);
  if (domestic && foreign) {
    if (domestic.currency === foreign.currency) {
      const minor = domestic.minor + foreign.minor;
      return { ...domestic, minor, text: `${domestic.text} + ${foreign.text}` };
    }
    reader.warn('amountSidesDiffer', 'amountForeign', { domestic: domestic.text, foreign: foreign.text });
  }
  return domestic ?? foreign;
}

/** From its column, or from a note such as 汇率7.12. */
function rateOf(reader: ProjectReader): string | null {
  const text = reader.text('rate');
  const noted = /汇率[^\d]{0,4}(\d+(?:\.\d+)?)/.exec(
    toHalfWidth(`${reader.filled('note').raw} ${reader.own('amount')}`),
  )?.[1];
  const digits = text === null ? noted : /\d+(?:\.\d+)?/.exec(toHalfWidth(text))?.[0];
  if (digits !== undefined && Number(digits) > 0) return String(Number(digits));
  if (text !== null) reader.warn('rateNotRead', 'rate', { text });
  return null;
}

function capitalTypeOfRow(reader: ProjectReader): CapitalType | null {
  const text = reader.text('capitalType');
  const type = text === null ? null : capitalTypeOf(text);
  if (type !== null) reader.show('capitalType', { text: text ?? '', list: 'capitalType', code: type });
  return type ?? capitalTypeOfSection(reader.body.section ?? '');
}

function ownerOf(reader: ProjectReader): string | null {
  const owner = reader.people('owner').people[0]?.name ?? null;
  return owner ?? reader.people('leader').people[0]?.name ?? null;
}

const MILESTONES = [
  ['firstContactOn', 'first_meeting'],
  ['registeredOn', 'registered'],
  ['filedOn', 'filed'],
  ['permittedOn', 'permitted'],
  ['sitedOn', 'site_secured'],
  ['startedOn', 'started'],
  ['completedOn', 'completed'],
  ['producedOn', 'producing'],
] as const;

function milestonesOf(reader: ProjectReader): MilestoneFact[] {
  return MILESTONES.flatMap(([field, kind]) => {
    const day = reader.has(field) ? reader.day(field, 'warn') : null;
    return day ? [{ kind, occurredOn: day.value, precision: day.precision }] : [];
  });
}

function progressOf(reader: ProjectReader): ProgressFact | null {
  const stageText = reader.filled('phase').text;
  const long = stageText.length > 12 ? stageText : null;
  const progress = reader.text('progress') ?? long;
  const problem = reader.text('problem');
  const next = reader.text('next');
  return progress === null && problem === null && next === null
    ? null
    : { progress: progress ?? '', problem, next };
}

/** Also what a known column said beside the meaning that was taken from it. */
function extrasOf(reader: ProjectReader): Extras {
  const extras = reader.extras();
  const type = reader.filled('capitalType').raw;
  if (type !== '' && capitalTypeOf(type) === null)
    extras[reader.column('capitalType')?.heading ?? '类别'] = type;
  if (reader.has('amount')) {
    for (const field of ['signedAmount', 'amountDomestic', 'amountForeign'] as const) {
      if (reader.own(field) !== '') extras[reader.column(field)?.heading ?? field] = reader.filled(field).raw;
    }
  }
  const owners = reader.filled('owner').raw;
  if (reader.people('owner').people.length > 1) extras[reader.column('owner')?.heading ?? '责任人'] = owners;
  const leader = reader.filled('leader').raw;
  if (leader !== '' && reader.has('owner')) extras[reader.column('leader')?.heading ?? '责任领导'] = leader;
  return extras;
}
