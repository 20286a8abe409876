import type { AgreementState } from '@landfall/contracts';
import type { Lacks, TransitionTable } from '../workflow';

/** An agreement may be entered as signed at once; `void` takes it out of the ledger again. */
export const AGREEMENT_TRANSITIONS: TransitionTable<AgreementState> = {
  draft: ['in_review', 'signed', 'void'],
  in_review: ['draft', 'signed', 'void'],
  signed: ['verified', 'void'],
  verified: ['signed', 'void'],
  void: ['draft'],
};

export interface AgreementSubject {
  signedOn: string | null;
  statOn: string | null;
  currency: string;
  amountMinor: number | null;
  amountCnyFen: number | null;
}

/** Signed needs no more than a day; what else is missing holds back the verified figure only (2.3). */
export const agreementLacks: Lacks<AgreementState, AgreementSubject> = (subject, to) => {
  if (to !== 'signed' && to !== 'verified') return [];
  const lacks = subject.signedOn || subject.statOn ? [] : ['signedOn'];
  if (to === 'signed') return lacks;
  if (subject.amountMinor === null) lacks.push('amountMinor');
  else if (subject.amountCnyFen === null) lacks.push('fxRate');
  return lacks;
};

/** States in which an agreement stands in the ledger. */
export function isBooked(state: AgreementState): boolean {
  return state === 'signed' || state === 'verified';
}
