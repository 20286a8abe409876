/**
 * `npm start`: from a fresh clone to a running Landfall with one command.
 * This file and what it imports at the top must run on Node 20 before anything is installed; the rest is
 * loaded once the project's own Node.js is there.
 */
import { ensureInstalled } from '../setup/install.mjs';
import { continueOnProjectNode } from '../setup/project-node.mjs';
import { Failure, runMain } from '../support/failure.mjs';
import { checkBeforeWork } from './checks.mjs';
import { readSettings } from './settings.mjs';

await runMain(async () => {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Failure(`Landfall needs Node.js 20 or newer; this is ${process.version}.`);
  }
  const settings = readSettings(process.env);
  await checkBeforeWork(settings);
  await ensureInstalled();
  const code = await continueOnProjectNode();
  if (code !== null) return code;
  const { serve } = await import('./serve.mjs');
  return serve(settings);
});
