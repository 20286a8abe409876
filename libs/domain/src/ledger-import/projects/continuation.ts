import type { SplitCompany } from '../../company-names';
import type { AmountRead } from '../read/amounts';
import type { ProjectReader, ProjectRow } from './rows';

/** A row below a project that only adds another investor to it: its name and amount are merged or left blank. */
export function isContinuation(reader: ProjectReader, previous: ProjectRow | null): boolean {
  if (previous?.reader.table !== reader.table) return false;
  const named = reader.own('name') !== '' && reader.own('name') !== previous.name;
  const companyNamed = !reader.has('name') && reader.own('projectCompany') !== '';
  if (named || companyNamed) return false;
  const says = (field: 'amount' | 'signedAmount' | 'signedOn' | 'statOn' | 'relation'): boolean =>
    reader.own(field) !== '';
  return (
    !(says('signedOn') || says('statOn') || says('relation')) &&
    (!says('amount') || sharesAmount(reader)) &&
    !says('signedAmount')
  );
}

/** The name is merged over several investors, but every one of them has an amount of his own. */
function sharesAmount(reader: ProjectReader): boolean {
  const { source } = reader.filled('name');
  return (source === 'merge' || source === 'ditto') && reader.own('investor') !== '';
}

export interface Continuation {
  investors: SplitCompany[];
  codes: string[];
}

/** The further investor; an own amount is only added when a person says that it is his share. */
export function readContinuation(reader: ProjectReader, previous: ProjectRow): Continuation {
  const own = reader.own('investor') !== '';
  const investors = own ? reader.companies('investor').companies : [];
  const codes = own ? reader.codes('creditCode') : [];
  const note = reader.own('note') === '' ? null : reader.text('note');
  if (note !== null) previous.moreNotes.push(note);
  if (reader.own('amount') !== '') addShare(reader, previous);
  return { investors, codes };
}

function addShare(reader: ProjectReader, previous: ProjectRow): void {
  const share = reader.amount('amount', 'ask');
  if (!share) return;
  const answer = reader.notes.ask<'add' | 'included'>({
    code: 'amountShare',
    place: reader.place('amount'),
    params: { project: previous.name, amount: share.text, above: previous.amount?.text ?? '—' },
    options: [
      {
        value: 'add',
        zh: '是该投资方的份额，与上一行相加',
        en: 'A share of its own: add it to the row above',
      },
      { value: 'included', zh: '已含在上一行的总额中', en: 'Already part of the total above' },
    ],
    read: (given) => (given === 'add' || given === 'included' ? given : null),
  });
  if (answer.kind === 'open') {
    reader.blocked = true;
    previous.reader.blocked = true;
  }
  if (answer.kind === 'answer' && answer.value === 'add') previous.amount = sum(previous.amount, share);
}

function sum(above: AmountRead | null, share: AmountRead): AmountRead {
  if (above?.currency !== share.currency) return above ?? share;
  return { ...above, minor: above.minor + share.minor, text: `${above.text} + ${share.text}` };
}
