import { parseArgs } from 'node:util';
import { Failure } from '../support/failure.mjs';

const OPTIONS = /** @type {const} */ ({
  scale: { type: 'string', default: '1' },
  seed: { type: 'string', default: '7' },
  seconds: { type: 'string', default: '8' },
  connections: { type: 'string', default: '1,16' },
  only: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'string' },
  history: { type: 'boolean', default: false },
});

/**
 * @typedef {{
 *   scale: number, seed: number, seconds: number, connections: number[], only: string[], data: string | null,
 *   json: string | null, history: boolean,
 * }} Options `only` is empty for all workloads
 * @param {string[]} args @returns {Options}
 * @throws {Failure}
 */
export function readOptions(args) {
  const values = parse(args);
  return {
    ...{ scale: positive('scale', values.scale), seconds: positive('seconds', values.seconds) },
    seed: Math.trunc(positive('seed', values.seed)),
    connections: values.connections.split(',').map((text) => Math.trunc(positive('connections', text))),
    only: values.only?.split(',') ?? [],
    ...{ data: values.data ?? null, json: values.json ?? null, history: values.history },
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Failure(`${error.message} The options stand at the head of tools/bench/bench.mjs.`);
  }
}

/** @param {string} name @param {string} text */
function positive(name, text) {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new Failure(`--${name} must be a number above 0, not "${text}".`);
}
