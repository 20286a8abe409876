/**
 * `npm run bench`: how fast the built server answers on a large data set, beside the bare SQL of the same results.
 *
 *   npm run bench -- [--scale 0.1] [--seed 7] [--seconds 8] [--connections 1,16] [--only list,search]
 *                    [--data DIR] [--history] [--json FILE]
 *
 * It makes the data set in an embedded PostgreSQL of its own: 100,000 companies, 300,000 visits, 50,000 trips, 20,000
 * projects with agreements and ledger, 60 people; the same for the same `--seed`, all of it times `--scale`. With
 * `--data` it stays in that folder for the next run. `--history` also writes a row of history for every record.
 * The server runs as `npm start` runs it: signed in, with audit and history. HTTP and SQL take turns, `--seconds` each,
 * at every number of connections; before that, both must give the same result. `--only` names workloads: list, cursor,
 * search, headline, sums, visits, create. The machine is shared by server, database and this program: use the ratios.
 */
import { whenReady } from '../setup/when-ready.mjs';
import { runMain } from '../support/failure.mjs';
import { readOptions } from './options.mjs';

await runMain(() => {
  const options = readOptions(process.argv.slice(2));
  return whenReady(async () => (await import('./main.mjs')).bench(options));
});
