import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inRoot } from '../support/paths.mjs';
import { ended, signalQuietly, watchParents } from '../support/processes.mjs';

/** Set for a command that already runs as the child of itself. */
const marker = 'LANDFALL_PARENT_WATCHED';

/** The Node.js that the package `node` brings: Landfall is built and tried on this one. */
const program = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The size and time of a program that was seen to run, so that it is not run again at every question. */
let seenToRun = '';

export function projectNodeRuns() {
  const mark = markOf(program);
  if (mark === '') return false;
  if (mark !== seenToRun && spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0)
    seenToRun = mark;
  return mark === seenToRun;
}

/** @param {string} file */
function markOf(file) {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}

/** Whether this process already runs on the project's Node.js or a later one of the same line. */
function isProjectNode() {
  const wanted = JSON.parse(readFileSync(inRoot('node_modules', 'node', 'package.json'), 'utf8')).version;
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major === wantedMajor && minor >= wantedMinor;
}

/**
 * Runs the present command again on the project's Node.js, where it does not yet. Signals go on to it, and it
 * watches for our end, so that the two act as one.
 * @returns {Promise<number | null>} the exit code of the second run; null when this process is to go on itself
 */
export async function continueOnProjectNode() {
  process.env.PATH = [inRoot('node_modules', '.bin'), dirname(program), process.env.PATH].join(delimiter);
  if (isProjectNode()) return null;
  const [script = '', ...args] = process.argv.slice(1);
  const child = spawn(program, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, [marker]: '1' },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.pid !== undefined && signalQuietly(child.pid, signal));
  }
  stopWithParent(() => child.pid !== undefined && signalQuietly(child.pid, 'SIGTERM'));
  const { code } = await ended(child);
  return code ?? 1;
}

/**
 * Calls back when npm or our own first half was killed hard: the command is then over for the person who gave
 * it. A command started in another way lives on without its parent, as under nohup.
 * @param {() => void} onOrphaned
 */
export function stopWithParent(onOrphaned) {
  if (process.env[marker] !== undefined) watchParents(1, onOrphaned);
  // Between npm and a script stands a shell, which survives npm.
  else if (process.env.npm_lifecycle_event !== undefined) watchParents(2, onOrphaned);
}
