/**
 * `npm test`: sets up what is missing and runs the rings of tests; `npm test -- unit api` runs chosen ones.
 * What is imported here must run on Node 20 before anything is installed.
 */
import { whenReady } from '../setup/when-ready.mjs';
import { runMain } from '../support/failure.mjs';

await runMain(() => whenReady(async () => (await import('./run-rings.mjs')).runRings(process.argv.slice(2))));
