import type { CompanyLifecycle } from '@landfall/contracts';
import type { Lacks, TransitionTable } from '../workflow';

/**
 * Where a company stands with us (2.2). Contact may grow cold and a negotiation may end without a signing, so both
 * lead back.
 */
export const COMPANY_TRANSITIONS: TransitionTable<CompanyLifecycle> = {
  prospect: ['in_contact', 'negotiating', 'signed', 'resident'],
  in_contact: ['negotiating', 'signed', 'resident', 'prospect'],
  negotiating: ['signed', 'resident', 'in_contact'],
  signed: ['resident', 'negotiating'],
  resident: ['departed'],
  departed: ['in_contact', 'resident'],
};

/** What happened outside is a fact and never refused: no step asks for anything. */
export const companyLacks: Lacks<CompanyLifecycle, unknown> = () => [];
