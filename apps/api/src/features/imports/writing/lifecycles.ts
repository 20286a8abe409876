import type { CompanyLifecycle } from '@landfall/contracts';
import { phaseRank, type LedgerFacts, type ProjectFact } from '@landfall/domain';

/** How far we are with each company that a ledger names, by its key: signed, negotiating, met, or only known. */
export function lifecyclesOf({ visits, projects }: LedgerFacts): Map<string, CompanyLifecycle> {
  const reached = new Map<string, CompanyLifecycle>();
  for (const visit of visits)
    if (visit.state === 'done') for (const { key } of visit.companies) reached.set(key, 'in_contact');
  // What is signed outweighs what is talked about, whichever row comes first.
  for (const wanted of ['negotiating', 'signed'] as const)
    for (const project of projects)
      if (stageOf(project) === wanted)
        for (const { company } of project.parties) reached.set(company.key, wanted);
  return reached;
}

function stageOf({ outcome, phase }: ProjectFact): 'negotiating' | 'signed' | null {
  if (outcome !== 'open' && outcome !== 'completed') return null;
  if (phaseRank(phase) >= phaseRank('signed')) return 'signed';
  return phaseRank(phase) >= phaseRank('negotiating') ? 'negotiating' : null;
}
