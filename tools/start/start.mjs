/**
 * `npm start`: from a fresh clone to a running Landfall with one command.
 * What is imported here must run on Node 20 before anything is installed; the rest is loaded later.
 */
import { whenReady } from '../setup/when-ready.mjs';
import { runMain } from '../support/failure.mjs';
import { checkBeforeWork } from './checks.mjs';
import { readSettings } from './settings.mjs';

await runMain(async () => {
  const settings = readSettings(process.env);
  return whenReady(
    async () => (await import('./serve.mjs')).serve(settings),
    () => checkBeforeWork(settings),
  );
});
