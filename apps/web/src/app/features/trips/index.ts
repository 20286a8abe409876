/** Trips (外出招商): the list, a trip beside it, and its page. It changes nothing yet. */
export { routes } from './trips.routes';
