import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenForStop } from '../start/stop-request.mjs';
import { Failure, messageOf } from '../support/failure.mjs';
import { RingOutputs } from './ring-output.mjs';
import { rings } from './rings.mjs';
import { Runner } from './runner.mjs';

/** @typedef {import('./rings.mjs').Ring} Ring */
/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {Count & { name: string, seconds: number }} Result */

/** Rings that share the machine; this is meant for two cores. */
const together = 2;

/**
 * Runs the rings and closes with the sum over all of them.
 * @param {string[]} names of the rings to run; all when empty
 * @returns {Promise<number>} exit code
 */
export async function runRings(names) {
  const chosen = choose(names);
  const folder = mkdtempSync(join(tmpdir(), 'landfall-test-'));
  const outputs = new RingOutputs(chosen.map(({ name }) => name));
  const stop = listenForStop();
  const runners = chosen.map(({ name }) => new Runner(folder, (text) => outputs.write(name, text)));
  void stop.requested.then(() => runners.forEach((runner) => runner.stop()));
  try {
    /** @param {number} at */
    const run = async (at) => {
      const result = await runRing(chosen[at], runners[at], stop);
      outputs.done(chosen[at].name);
      return result;
    };
    const results = await inLanes(chosen, run);
    return report(results.filter((_, at) => chosen[at] !== undefined));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} names @returns {Ring[]} */
function choose(names) {
  const unknown = names.filter((name) => !rings.some((ring) => ring.name === name));
  if (unknown.length > 0) {
    throw new Failure(
      `No ring of tests is called ${unknown.join(', ')}; there are ${rings.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? rings : rings.filter(({ name }) => names.includes(name));
}

/**
 * First those that may share the machine, then those that want it alone, for they measure what a person sees.
 * @param {Ring[]} chosen @param {(at: number) => Promise<Result>} run
 * @returns {Promise<Result[]>} in the order of `chosen`
 */
async function inLanes(chosen, run) {
  /** @type {Result[]} */
  const results = [];
  const waiting = chosen.flatMap((ring, at) => (ring.alone ? [] : [at]));
  const lane = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) results[at] = await run(at);
  };
  await Promise.all(Array.from({ length: together }, lane));
  for (const [at, ring] of chosen.entries()) if (ring.alone) results[at] = await run(at);
  return results;
}

/** @param {Ring} ring @param {Runner} runner @param {import('../start/stop-request.mjs').StopRequest} stop */
async function runRing(ring, runner, stop) {
  const started = Date.now();
  const count = stop.isRequested() ? { passed: 0, failed: 1 } : await attempt(ring, runner);
  return { name: ring.name, seconds: Math.round((Date.now() - started) / 1000), ...count };
}

/** @param {Ring} ring @param {Runner} runner @returns {Promise<Count>} */
async function attempt(ring, runner) {
  try {
    const count = await ring.run(runner);
    if (count.passed + count.failed > 0) return count;
    runner.say(`The ring "${ring.name}" ran no test: that is a failure.\n`);
  } catch (error) {
    runner.say(
      `${error instanceof Failure ? error.message : error instanceof Error ? error.stack : messageOf(error)}\n`,
    );
  }
  return { passed: 0, failed: 1 };
}

/** @param {Result[]} results */
function report(results) {
  console.log(`\n${'ring'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(12)}${`${passed}`.padStart(8)}${`${failed}`.padStart(8)}${`${seconds}`.padStart(9)}`,
    );
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
