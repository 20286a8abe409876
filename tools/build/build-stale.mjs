import { mkdirSync } from 'node:fs';
import { Failure, inFolder, messageOf } from '../support/failure.mjs';
import { whileNoOtherSetsUp } from '../setup/setup-lock.mjs';
import { inRoot } from '../support/paths.mjs';
import { fingerprint, isFresh, markFresh, markStale } from './fingerprint.mjs';

/** What every build reads. */
const common = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tools/build',
  'libs/contracts',
  'libs/domain',
];

/** Modules are loaded only when they are needed: rolldown and Nx take longer to load than a check takes. */
const parts = [
  {
    name: 'the server',
    output: 'apps/api',
    inputs: [...common, 'apps/api/src', 'migrations'],
    build: async () => (await import('./build-api.mjs')).buildApi(),
  },
  {
    name: 'the web app (up to a minute)',
    output: 'apps/web',
    inputs: [...common, 'apps/web', 'libs/web-ui', 'nx.json'],
    build: async () => (await import('./build-web.mjs')).buildWeb(),
  },
];

/**
 * Builds what is out of date, judged by the content of its inputs.
 * @throws {Failure}
 */
export async function buildStale() {
  // Nothing to do is the usual case; it must work in a folder that this user may only read.
  if (parts.every(({ output, inputs }) => isFresh(output, fingerprint(inputs)))) return;
  await whileNoOtherSetsUp(async () => {
    mkdirSync(inRoot('dist'), { recursive: true });
    for (const part of parts) await buildPart(part);
  });
}

/** @param {(typeof parts)[number]} part */
async function buildPart({ name, output, inputs, build }) {
  const wanted = fingerprint(inputs);
  if (isFresh(output, wanted)) return;
  console.log(`Building ${name} …`);
  try {
    markStale(output);
    await build();
    markFresh(output, wanted);
  } catch (error) {
    throw buildFailure(error, name);
  }
}

/** @param {unknown} error @param {string} name */
function buildFailure(error, name) {
  const known = inFolder(error, inRoot('dist'));
  return known instanceof Failure ? known : new Failure(`Building ${name} failed: ${messageOf(error)}`);
}
