import { inRoot } from './paths.mjs';

/** @param {string[]} args @returns {[string, string[]]} Nx of this repository on this Node.js */
export const nxCommand = (args) => [
  process.execPath,
  [inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js'), ...args],
];

/**
 * Nx as a plain program: no background process that outlives the command, no full-screen display, nothing sent.
 * @returns {NodeJS.ProcessEnv}
 */
export const quietNx = () => ({
  ...process.env,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NG_CLI_ANALYTICS: 'false',
});
