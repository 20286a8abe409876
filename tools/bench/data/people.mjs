import { TableWriter } from './table-writer.mjs';
import { recordColumns } from './world.mjs';

const ROLES = [['officer', 40], ['lead', 8], ['clerk', 6], ['leader', 3], ['inspector', 2], ['liaison', 1]]; // prettier-ignore
const TEAMS = 6;

/** Users who cannot sign in, in a few teams. @param {import('pg').Client} client */
export async function fillPeople(client, world, { searchColumns }) {
  const random = world.random('people');
  const users = new TableWriter(client, 'users');
  for (const [i, { id, name }] of world.users.entries()) {
    const username = `person${i + 1}`;
    const { text, pieces } = searchColumns([username, name]);
    const { created_at, updated_at } = recordColumns(random, world, 0);
    await users.add({
      ...{ id, username, name, created_at, updated_at, version: 1, active: true },
      ...{ password_hash: '-', role: random.weighted(ROLES), search_text: text, search_pieces: pieces },
    });
  }
  await users.finish();
  await fillTeams(client, world, random);
}

async function fillTeams(client, world, random) {
  const teams = new TableWriter(client, 'teams');
  const members = new TableWriter(client, 'team_members');
  for (let i = 0; i < TEAMS; i += 1) {
    const own = world.users.filter((_, n) => n % TEAMS === i);
    const record = { ...recordColumns(random, world, 0), deleted_at: null };
    await teams.add({ ...record, name: `招商${i + 1}组`, lead_user_id: own[0].id });
    for (const { id } of own) await members.add({ id: random.id(0), team_id: record.id, user_id: id });
  }
  await Promise.all([teams.finish(), members.finish()]);
}
