/** `npm run dev`: the server and the web app, each made anew when its sources change. */
import { whenReady } from '../setup/when-ready.mjs';
import { checkBeforeWork } from '../start/checks.mjs';
import { readSettings } from '../start/settings.mjs';
import { runMain } from '../support/failure.mjs';

await runMain(async () => {
  const webPort = process.env.WEB_PORT || '4200';
  // People use the web server's address, which passes what belongs to the API on to it.
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${webPort}`;
  const settings = readSettings({ ...process.env, PUBLIC_URL: publicUrl });
  return whenReady(
    async () => (await import('./develop.mjs')).develop(settings, Number(webPort)),
    () => checkBeforeWork(settings),
  );
});
