/** Visits (拜访记录): the list, a visit beside it and its page, and the visits of another record. It changes nothing yet. */
export { routes } from './visits.routes';
export { provideVisitTexts } from './visits-texts';
export { VisitsOf } from './visits-of';
export { LatestVisits } from './latest-visits';
