import { LEADER_LEVELS, TRIP_AIMS, TRIP_SORTS, TRIP_STATES, type TripView } from '@landfall/contracts';
import { readRecord, type ListSpec } from '../records';

/** What `GET /trips` can be asked. */
export const TRIP_LIST: ListSpec = {
  path: '/trips',
  sorts: TRIP_SORTS,
  defaultSort: '-startsOn',
  conditions: [
    { kind: 'choice', key: 'state', values: TRIP_STATES },
    { kind: 'choice', key: 'aim', values: TRIP_AIMS },
    { kind: 'choice', key: 'leaderLevel', values: LEADER_LEVELS },
    { kind: 'boolean', key: 'overseas' },
    { kind: 'days', from: 'from', to: 'to' },
  ],
};

export const readTrip = (id: () => string | null | undefined) => readRecord<TripView>('/trips', id);
