import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../support/paths.mjs';
import { ended, signalQuietly } from '../support/processes.mjs';

/** The programs write into a pipe; whether a person sees colours depends on our own output. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/** Runs one ring's programs, passes on what they say, and can end them. */
export class Runner {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #children = new Set();

  /** @param {string} folder for files that last as long as the tests @param {(text: string | Buffer) => void} say */
  constructor(folder, say) {
    this.folder = folder;
    this.say = say;
  }

  /** @param {string} [ending] @returns {string} a new file's path in the tests' folder */
  newFile(ending = '') {
    return join(this.folder, randomUUID() + ending);
  }

  /**
   * @param {string[]} words program and arguments; a script (.js, .mjs, .cjs) runs on this Node.js
   * @param {NodeJS.ProcessEnv} [env] beside the present one
   * @returns {Promise<number>} exit code
   */
  async run(words, env = {}) {
    const isScript = /\.[mc]?js$/.test(words[0]) || words[0].startsWith('--');
    const [command, ...args] = isScript ? [process.execPath, ...words] : words;
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colours, ...env },
      // Its own process group, so that it can be ended with all that it starts.
      detached: true,
    });
    this.#children.add(child);
    child.stdout.on('data', this.say);
    child.stderr.on('data', this.say);
    const { code } = await ended(child);
    this.#children.delete(child);
    return code ?? 1;
  }

  stop() {
    for (const child of this.#children) if (child.pid !== undefined) signalQuietly(-child.pid, 'SIGTERM');
  }
}
