import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { fingerprint } from '../build/fingerprint.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { Failure } from '../support/failure.mjs';
import { sleep } from '../support/processes.mjs';
import { buildServer, loadAppRules } from './build.mjs';
import { openContext } from './context.mjs';
import { loadDataSet } from './data/load.mjs';
import { printServer, printTable, writeFigures } from './report.mjs';
import { checkNames, runWorkloads } from './run.mjs';
import { residentMb, startServer } from './server.mjs';

const STARTS = 3;

/** @param {import('./options.mjs').Options} options */
export async function bench(options) {
  checkNames(options.only);
  const folder = options.data ? resolve(options.data) : mkdtempSync(join(tmpdir(), 'landfall-bench-'));
  console.log('Building …');
  const [script, rules] = [await buildServer(), await loadAppRules()];
  rules.registerTypeParsers();
  const database = await startEmbeddedPostgres({ dataDir: folder });
  stopWhenAsked(database);
  const place = { script, databaseUrl: database.url, dataDir: folder };
  try {
    await prepareData(place, options, rules);
    await measure(place, options, rules);
  } finally {
    await database.stop();
    if (!options.data) rmSync(folder, { recursive: true, force: true });
  }
}

/** The database runs in a process group of its own, where Ctrl-C does not reach it. */
function stopWhenAsked(database) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void database.stop().then(() => process.exit(130)));
}

/** Migrates by a first start of the server itself, then fills the tables, unless the folder holds this very data set. */
async function prepareData(place, options, rules) {
  const stamp = join(place.dataDir, 'bench.json');
  const { seed, scale, history } = options;
  const wanted = JSON.stringify({
    seed,
    scale,
    history,
    made: fingerprint(['tools/bench/data', 'migrations']),
  });
  if (existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === wanted) return;
    throw new Failure(`${place.dataDir} holds another data set: remove it or choose another folder.`);
  }
  const server = await startServer(place);
  await server.stop();
  console.log(`Making the data set (scale ${scale}, seed ${seed}) …`);
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  await loadDataSet(client, options, rules, console.log);
  await client.end();
  writeFileSync(stamp, wanted);
}

async function measure(place, options, rules) {
  const startMs = [];
  let server = await startServer(place);
  for (startMs.push(server.startMs); startMs.length < STARTS; startMs.push(server.startMs)) {
    await server.stop();
    server = await startServer(place);
  }
  await sleep(2_000);
  const idleMb = residentMb(server.pid);
  const memory = watchMemory(server.pid);
  const connections = Math.max(...options.connections);
  const { url } = server;
  const { databaseUrl } = place;
  const context = await openContext({ url, databaseUrl, seed: options.seed, connections, rules });
  try {
    const lines = await runWorkloads(context, options, ({ name, connections: n, http, ratio }) =>
      console.log(`  ${name}, ${n}: ${http.p50.toFixed(2)} ms, ratio ${ratio.toFixed(2)}`),
    );
    const figures = { startMs, idleMb, loadedMb: memory.highest() };
    printTable(lines);
    printServer(figures);
    if (options.json) writeFigures(options.json, { options, server: figures, workloads: lines });
  } finally {
    memory.stop();
    await context.close();
    await server.stop();
  }
}

/** @param {number} pid */
function watchMemory(pid) {
  let highest = residentMb(pid);
  const timer = setInterval(() => {
    highest = Math.max(highest ?? 0, residentMb(pid) ?? 0) || null;
  }, 250);
  timer.unref();
  return { highest: () => highest, stop: () => clearInterval(timer) };
}
