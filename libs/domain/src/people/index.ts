/** Names, titles and telephone numbers of people in cells. It matches nobody to a user or contact. */
export { parseCounterpart } from './counterpart';
export type { Counterpart } from './counterpart';
export { parsePeople } from './people';
export type { ParsedPeople, ParsedPerson } from './people';
export { parsePhones } from './phones';
