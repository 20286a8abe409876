/**
 * The database's migrations in their order: hand-read SQL, `up` and `down`, frozen once they have landed.
 * What is here is the whole schema; nothing synchronises it from entities.
 */
import { Platform1763800000001 } from './0001-platform';
import { Identity1763800000002 } from './0002-identity';
import { Companies1763800000003 } from './0003-companies';
import { Imports1763800000004 } from './0004-imports';
import { TripsAndVisits1763800000005 } from './0005-trips-visits';
import { Projects1763800000006 } from './0006-projects';
import { Agreements1763800000007 } from './0007-agreements';

export const MIGRATIONS = [
  Platform1763800000001,
  Identity1763800000002,
  Companies1763800000003,
  Imports1763800000004,
  TripsAndVisits1763800000005,
  Projects1763800000006,
  Agreements1763800000007,
];
