import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { inRoot } from '../support/paths.mjs';

/**
 * Finds a Chromium, or installs one where that can be done without asking.
 * @returns {Promise<string>} the program's path
 */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return checkedPath(process.env.CHROMIUM_PATH);
  const found = installedChromium();
  if (canUseApt())
    installWithApt([
      ...(found === null ? ['chromium'] : []),
      ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ]);
  const program = found ?? installedChromium() ?? (await playwrightChromium());
  if (program !== null) return program;
  throw new Failure(
    'The end-to-end tests need a Chromium, and none is installed or can be installed here: install one, or name it in CHROMIUM_PATH.',
  );
}

/** @param {string} path */
function checkedPath(path) {
  if (existsSync(path)) return path;
  throw new Failure(`CHROMIUM_PATH names ${path}, which is not there.`);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplication = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function installedChromium() {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, macApplication].find((place) => existsSync(place)) ?? null;
}

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Without one, Chinese text is drawn as empty boxes of other widths. */
function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** @param {string[]} packages */
function installWithApt(packages) {
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) console.error(`apt-get could not install them:\n${run.stderr}`);
}

/** @returns {Promise<string | null>} */
async function playwrightChromium() {
  const { chromium } = await import('playwright');
  if (!existsSync(chromium.executablePath())) {
    console.log("Fetching Playwright's own Chromium …");
    spawnSync(process.execPath, [inRoot('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], {
      stdio: 'inherit',
    });
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
