import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../support/failure.mjs';
import { measureBoth, warmUp } from './measure.mjs';
import { lineOf } from './report.mjs';
import { COMPANY_WORKLOADS } from './workloads/companies.mjs';
import { createVisitSides } from './workloads/create-visit.mjs';
import { MEASURE_WORKLOADS } from './workloads/measures.mjs';
import { VISIT_WORKLOADS } from './workloads/visits.mjs';

const READING = [...COMPANY_WORKLOADS, ...MEASURE_WORKLOADS, ...VISIT_WORKLOADS];
const CREATE = { key: 'create', name: 'create a visit, audit and history', target: { ratio: 4 } };
const WARM_MS = 1_000;

/** @param {string[]} only @throws {Failure} for a name that no workload has */
export function checkNames(only) {
  const keys = new Set([...READING.map(({ key }) => key), CREATE.key]);
  const unknown = only.find((name) => !keys.has(name));
  if (unknown) throw new Failure(`There is no workload "${unknown}"; there are ${[...keys].join(', ')}.`);
}

/**
 * Runs the workloads; what is created comes last, so that everything else reads the same data.
 * @param {import('./context.mjs').Context} context @param {import('./options.mjs').Options} options
 * @param {(line: import('./report.mjs').Line) => void} tell
 * @returns {Promise<import('./report.mjs').Line[]>}
 */
export async function runWorkloads(context, options, tell) {
  const wanted = (key) => options.only.length === 0 || options.only.includes(key);
  const lines = [];
  for (const workload of READING.filter(({ key }) => wanted(key)))
    await measure(workload, await readingSides(context, workload));
  if (wanted(CREATE.key)) await measureCreation();
  return lines;

  async function measure(workload, { http, sql }) {
    await context.renew();
    for (const connections of options.connections) {
      for (const side of [http, sql]) await warmUp(side, connections, WARM_MS);
      const line = lineOf(
        workload,
        connections,
        await measureBoth(http, sql, { connections, seconds: options.seconds }),
      );
      lines.push(line);
      tell(line);
    }
  }

  async function measureCreation() {
    const sides = await createVisitSides(context);
    try {
      await measure(CREATE, sides);
      await sides.check();
    } finally {
      await sides.tidy();
    }
  }
}

/**
 * Both sides of a reading workload, once it is sure that they answer the same.
 * @param {import('./context.mjs').Context} context @param {import('./workloads/companies.mjs').Workload} workload
 */
async function readingSides(context, workload) {
  const variants = await workload.variants(context);
  for (const variant of variants) await compare(context, workload, variant);
  const turn = () => {
    let next = 0;
    return () => variants[next++ % variants.length];
  };
  const [forHttp, forSql] = [turn(), turn()];
  return {
    http: { once: async (worker) => void (await context.send(worker, { path: forHttp().path })) },
    sql: { once: async () => void (await forSql().sql(context.db)) },
  };
}

async function compare({ get, db }, { name }, { path, sql, of = (body) => body }) {
  const answered = of(await get(path));
  const wanted = JSON.parse(JSON.stringify(await sql(db)));
  if (isDeepStrictEqual(answered, wanted)) return;
  const show = (value) => JSON.stringify(value).slice(0, 1500);
  throw new Failure(
    `${name}: ${decodeURI(path)} answers\n  ${show(answered)}\nand bare SQL\n  ${show(wanted)}`,
  );
}
