import { ensureInstalled } from './install.mjs';
import { continueOnProjectNode } from './project-node.mjs';
import { Failure } from '../support/failure.mjs';

/**
 * What every command does first: it sees that the packages are there and goes on under the project's own
 * Node.js. It must run on Node 20 before anything is installed.
 * @param {() => Promise<number>} work loaded and run once all is there
 * @param {() => Promise<void>} [checkFirst] what would make the work fail in the end anyway
 * @returns {Promise<number>} the exit code
 */
export async function whenReady(work, checkFirst = async () => {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Failure(`Landfall needs Node.js 20 or newer; this is ${process.version}.`);
  }
  await checkFirst();
  await ensureInstalled();
  return (await continueOnProjectNode()) ?? (await work());
}
