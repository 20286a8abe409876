/** `npm run build`: what is out of date, as `npm start` would build it. */
import { whenReady } from '../setup/when-ready.mjs';
import { runMain } from '../support/failure.mjs';

await runMain(() =>
  whenReady(async () => {
    await (await import('./build-stale.mjs')).buildStale();
    return 0;
  }),
);
