import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./run-rings.mjs').Count} Count */

/** @param {number} code @returns {Count} a ring that is one yes or no */
export const oneCheck = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * A runner that failed has at least one failure, whatever its report says: it may have broken off.
 * @param {Count} count @param {number} code @returns {Count}
 */
const withCode = ({ passed, failed }, code) => ({
  passed,
  failed: code === 0 ? failed : Math.max(failed, 1),
});

/** @param {string} file @param {number} code @returns {Count} */
export function countJest(file, code) {
  const report = readJson(file);
  // A file that does not even load has no tests; it counts as one failed.
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return withCode({ passed: report?.numPassedTests ?? 0, failed }, code);
}

/** @param {string} file @param {number} code @returns {Count} */
export function countNode(file, code) {
  const tap = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const number = (/** @type {string} */ word) =>
    Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return withCode({ passed: number('pass'), failed: number('fail') + number('cancelled') }, code);
}

/** @param {string} file @param {number} code @returns {Count} */
export function countPlaywright(file, code) {
  const stats = readJson(file)?.stats ?? {};
  // A journey that passed only when it was tried again is counted as passed and shown as flaky.
  return withCode(
    { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed: stats.unexpected ?? 0 },
    code,
  );
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
