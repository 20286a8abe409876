import { Random } from '../random.mjs';
import { GIVEN, SURNAMES } from './words.mjs';

/** The years that the data set covers; whatever is created later was created by a run. */
export const FIRST_YEAR = 2016;
export const LAST_YEAR = 2025;

const DAY_MS = 86_400_000;
const START = Date.UTC(FIRST_YEAR, 0, 1);
/** Days of all the years, as text. */
export const DAYS = Array.from(
  { length: Math.round((Date.UTC(LAST_YEAR + 1, 0, 1) - START) / DAY_MS) },
  (_, i) => new Date(START + i * DAY_MS).toISOString().slice(0, 10),
);

/** @param {number} day its number in DAYS @returns {string} the first day of its month, with precision 'month' */
export const monthOf = (day) => `${DAYS[day].slice(0, 7)}-01`;

/**
 * Everything that several tables must agree on.
 * @typedef {ReturnType<typeof createWorld>} World
 * @param {{ seed: number, scale: number }} options
 */
export function createWorld({ seed, scale }) {
  const size = (count) => Math.max(20, Math.round(count * scale));
  const sizes = {
    ...{ users: 60, groups: size(2_000), companies: size(100_000) },
    ...{ trips: size(50_000), visits: size(300_000), projects: size(20_000) },
  };
  const random = (name) => new Random(seed, name);
  const ids = (name, count) => {
    const source = random(`${name} ids`);
    return Array.from({ length: count }, (_, i) => source.id(START + (i * DAYS.length * DAY_MS) / count));
  };
  return {
    sizes,
    random,
    users: people(random('users'), ids('users', sizes.users)),
    groupIds: ids('groups', sizes.groups),
    companyIds: ids('companies', sizes.companies),
  };
}

/** @param {Random} random @param {string[]} ids */
function people(random, ids) {
  return ids.map((id) => ({ id, name: personName(random) }));
}

/** @param {Random} random */
export function personName(random) {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : '');
}

/**
 * The columns that every record shares.
 * @param {Random} random @param {World} world @param {number} day number of the day on which it was entered
 */
export function recordColumns(random, { users }, day) {
  const created = START + day * DAY_MS + random.int(DAY_MS);
  const left = Math.max(1, START + DAYS.length * DAY_MS - created);
  const by = random.pick(users).id;
  return {
    id: random.id(created),
    version: 1,
    created_at: new Date(created).toISOString(),
    created_by: by,
    updated_at: new Date(created + Math.floor(random.next() ** 3 * left)).toISOString(),
    updated_by: by,
    // A few lie in the trash.
    deleted_at: random.chance(0.01) ? new Date(created + left - 1).toISOString() : null,
  };
}

/**
 * A day with its precision: most are exact, some only say the month.
 * @param {Random} random @param {number} day
 */
export function datedBy(random, day) {
  return random.chance(0.02)
    ? { day: monthOf(day), precision: 'month' }
    : { day: DAYS[day], precision: 'day' };
}
