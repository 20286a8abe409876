/** Outbound trips: who goes where and when, approved, made and reported. Not the visits made on them, and not the counting. */
export { TripsModule } from './trips.module';
export { TripsService } from './trips.service';
export type { ImportedTrip } from './trip-statement';
