import { existsSync } from 'node:fs';
import { clusterDir, roomForNewCluster } from '../postgres/cluster.mjs';
import { Failure, codeOf, messageOf } from '../support/failure.mjs';
import { checkFolder } from '../support/folders.mjs';
import { tryPort } from '../support/ports.mjs';
import { sleep } from '../support/processes.mjs';

/**
 * Finds what would make a start fail in the end, before anything is installed, built or written.
 * @param {import('./settings.mjs').Settings} settings
 */
export async function checkBeforeWork({ port, host, dataDir, databaseUrl }) {
  // Only a new embedded database takes room at once; anything else leaves a few secrets here.
  const isNew = databaseUrl === null && !existsSync(clusterDir(dataDir));
  checkFolder(dataDir, isNew ? roomForNewCluster : 1024 * 1024);
  await checkPort(port, host);
}

/** How long a server whose start was just killed hard may take to leave its port, in ms. */
const patience = 2_500;

/** @param {number} port @param {string} host */
async function checkPort(port, host) {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await tryPort(port, host);
      return;
    } catch (error) {
      const mayPass = codeOf(error) === 'EADDRINUSE' && Date.now() < deadline;
      if (!mayPass) throw new Failure(portSentence(error, port, host));
      await sleep(250);
    }
  }
}

/** @param {unknown} error @param {number} port @param {string} host */
function portSentence(error, port, host) {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program: stop it or choose another with PORT.`;
    case 'EACCES':
      return `This user may not listen on port ${port}: choose one above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} is no address of this machine.`;
    default:
      return `Landfall cannot listen on ${host}:${port}: ${messageOf(error)}.`;
  }
}
