import { TableWriter } from './table-writer.mjs';
import { COUNTRIES, COUNTRY_NAMES, NEEDS, PLACES, PURPOSES } from './words.mjs';
import { DAYS, datedBy, personName, recordColumns } from './world.mjs';

const TRIP_STATES = [['closed', 70], ['reported', 12], ['home', 6], ['cut_short', 1], ['cancelled', 5], ['approved', 3], ['draft', 2], ['rejected', 1]]; // prettier-ignore
const DEPARTED = new Set(['closed', 'reported', 'home', 'cut_short']);
const AIMS = [['promotion', 82], ['study', 13], ['stationed', 5]]; // prettier-ignore
const LEVELS = [['officer', 50], ['lead', 30], ['deputy', 12], ['zone_leader', 8]]; // prettier-ignore
const DIRECTIONS = [['outbound', 80], ['inbound', 13], ['aftercare', 7]]; // prettier-ignore
const MODES = [['onsite', 92], ['online', 5], ['phone', 3]]; // prettier-ignore
const VISIT_STATES = [['done', 92], ['planned', 3], ['cancelled', 3], ['no_show', 2]]; // prettier-ignore
const INTENTS = [['strong', 15], ['fair', 30], ['watching', 30], ['none', 15], [null, 10]]; // prettier-ignore

/** @param {import('pg').Client} client @param {import('./world.mjs').World} world @param {object} rules */
export async function fillTripsAndVisits(client, world, rules) {
  const trips = await fillTrips(client, world, rules);
  await fillVisits(client, world, rules, trips);
}

async function fillTrips(client, world, rules) {
  const random = world.random('trips');
  const [trips, legs, members] = ['trips', 'trip_legs', 'trip_members'].map(
    (t) => new TableWriter(client, t),
  );
  const search = searchBy(rules);
  const made = [];
  const perYear = new Map();
  for (let i = 0; i < world.sizes.trips; i += 1) {
    const day = Math.floor((i / world.sizes.trips) * (DAYS.length - 10));
    const year = DAYS[day].slice(0, 4);
    perYear.set(year, (perYear.get(year) ?? 0) + 1);
    const no = `ZS${year}-${String(perYear.get(year)).padStart(3, '0')}`;
    const { row, places, crew } = tripRow(random, world, search, { day, no });
    await trips.add(row);
    for (const [seq, leg] of places.entries())
      await legs.add({ id: random.id(0), trip_id: row.id, seq, ...leg });
    for (const [seq, { id, name }] of crew.entries())
      await members.add({ id: random.id(0), trip_id: row.id, seq, user_id: id, name, is_lead: seq === 0 });
    made.push({ id: row.id, day, crew, place: places[0].place, departed: DEPARTED.has(row.state) });
  }
  await Promise.all([trips.finish(), legs.finish(), members.finish()]);
  return made;
}

function tripRow(random, world, search, { day, no }) {
  const state = random.weighted(TRIP_STATES);
  const start = datedBy(random, day);
  const end = DAYS[day + random.int(5)];
  const places = random.several(1 + random.int(3), () => legPlace(random)).map((leg) => JSON.parse(leg));
  const crew = random.several(2 + random.int(4), () => random.pick(world.users));
  const purpose = random.pick(PURPOSES);
  const title = `赴${places.map(({ place }) => place).join('、')}${purpose}`;
  const words = [purpose, ...places.map(({ place }) => place), ...crew.map(({ name }) => name)];
  const row = {
    ...{ ...recordColumns(random, world, day), no, title, purpose, state, ...search(words, [no, title]) },
    ...{ aim: random.weighted(AIMS), overseas: places.some(({ country }) => country !== 'CN') },
    ...{ leader_user_id: crew[0].id, leader_name: crew[0].name, leader_level: random.weighted(LEVELS) },
    ...{ planned_start: start.day, planned_end: end, start_precision: start.precision },
    ...{ actual_start: DEPARTED.has(state) ? start.day : null, actual_end: DEPARTED.has(state) ? end : null },
  };
  return { row, places, crew };
}

function legPlace(random) {
  const country = random.chance(0.9) ? 'CN' : random.weighted(COUNTRIES);
  return JSON.stringify({ country, place: country === 'CN' ? random.pick(PLACES) : COUNTRY_NAMES[country] });
}

async function fillVisits(client, world, rules, trips) {
  const random = world.random('visits');
  const [visits, companies, participants] = ['visits', 'visit_companies', 'visit_participants'].map(
    (table) => new TableWriter(client, table),
  );
  const search = searchBy(rules);
  for (let i = 0; i < world.sizes.visits; i += 1) {
    const direction = random.weighted(DIRECTIONS);
    const trip = direction === 'outbound' ? random.pick(trips) : null;
    const crew = crewOf(random, world, trip);
    const row = visitRow(random, world, direction, trip);
    const words = [
      row.place,
      row.purpose,
      row.summary,
      ...[...crew, ...row.counterparts].map(({ name }) => name),
    ];
    await visits.add({ ...row, ...search(words) });
    await addCompanies(random, world, companies, row.id);
    for (const [seq, { id, name }] of crew.entries())
      await participants.add({ id: random.id(0), visit_id: row.id, seq, user_id: id, name });
  }
  await Promise.all([visits.finish(), companies.finish(), participants.finish()]);
}

const crewOf = (random, world, trip) =>
  trip ? trip.crew.slice(0, 3) : random.several(1 + random.int(3), () => random.pick(world.users));

function visitRow(random, world, direction, trip) {
  const day = trip ? Math.min(DAYS.length - 1, trip.day + random.int(4)) : random.int(DAYS.length);
  const visited = datedBy(random, day);
  const place = trip?.place ?? random.pick(PLACES);
  const purpose = random.pick(PURPOSES);
  const state = trip && !trip.departed ? 'planned' : random.weighted(VISIT_STATES);
  return {
    ...recordColumns(random, world, day),
    ...{ trip_id: trip?.id ?? null, direction, mode: random.weighted(MODES), state, place, purpose },
    ...{ visited_on: visited.day, visited_precision: visited.precision, intent: random.weighted(INTENTS) },
    summary: `${purpose}，对方介绍了${random.pick(PLACES)}基地的产能情况。`,
    needs: random.chance(0.4) ? random.pick(NEEDS) : null,
    counterparts: [{ name: personName(random), title: random.chance(0.5) ? '总经理' : null }],
  };
}

/** Most visits meet one company, some two or three; a few companies are met often. */
async function addCompanies(random, world, writer, visitId) {
  const count = random.weighted([[1, 85], [2, 12], [3, 3]]); // prettier-ignore
  const met = random.several(count, () => world.companyIds[random.skewed(world.companyIds.length)]);
  for (const [seq, companyId] of met.entries()) {
    const foreign = random.chance(0.3);
    await writer.add({
      ...{ id: random.id(0), visit_id: visitId, seq, company_id: companyId, foreign_related: foreign },
      ...{ foreign_basis: foreign ? 'FDI' : null, foreign_source: random.chance(0.5) ? 'stated' : 'company' },
    });
  }
}

/**
 * The application's search columns of several texts, each text worked out once: what several texts give is what each of
 * them gives, once.
 */
function searchBy({ searchColumns }) {
  const known = new Map();
  const columnsOf = (text) => {
    if (!known.has(text)) known.set(text, searchColumns([text]));
    return known.get(text);
  };
  return (texts, unique = []) => {
    const parts = [...(unique.length > 0 ? [searchColumns(unique)] : []), ...texts.map(columnsOf)];
    return {
      search_text: [...new Set(parts.flatMap(({ text }) => text.split('\n')))].join('\n'),
      search_pieces: [...new Set(parts.flatMap(({ pieces }) => pieces))],
    };
  };
}
