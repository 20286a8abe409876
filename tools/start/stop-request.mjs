import { stopWithParent } from '../setup/project-node.mjs';

/** @typedef {{ requested: Promise<'stop'>, isRequested(): boolean }} StopRequest */

/**
 * Waits for the person or the system to ask for an end: Ctrl-C, kill, a closed terminal, or npm gone.
 * Further requests change nothing: the first one is being carried out.
 * @returns {StopRequest}
 */
export function listenForStop() {
  let asked = false;
  /** @type {Promise<'stop'>} */
  const requested = new Promise((resolve) => {
    const ask = () => {
      asked = true;
      resolve('stop');
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, ask);
    stopWithParent(ask);
  });
  return { requested, isRequested: () => asked };
}
