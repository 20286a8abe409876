import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { countJest, countNode, countPlaywright, oneCheck } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'landfall-counts-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} content @returns {string} */
function report(content) {
  const file = join(folder, 'report');
  writeFileSync(file, content);
  return file;
}

test('what the runners report is counted', () => {
  const jest = report('{ "numPassedTests": 7, "numFailedTests": 1, "numRuntimeErrorTestSuites": 1 }');
  assert.deepEqual(countJest(jest, 1), { passed: 7, failed: 2 });
  const tap = report('TAP version 13\nok 1 - # pass 99\n# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n');
  assert.deepEqual(countNode(tap, 1), { passed: 3, failed: 1 });
  const journeys = report('{ "stats": { "expected": 5, "flaky": 1, "unexpected": 0, "skipped": 2 } }');
  assert.deepEqual(countPlaywright(journeys, 0), { passed: 6, failed: 0 });
  assert.deepEqual(oneCheck(0), { passed: 1, failed: 0 });
});

test('a runner that failed counts as a failure, even without a report', () => {
  assert.deepEqual(countJest(join(folder, 'absent'), 1), { passed: 0, failed: 1 });
  assert.deepEqual(countJest(report('{ "numPassedTests": 7, "numFailedTests": 0 }'), 1), {
    passed: 7,
    failed: 1,
  });
  assert.deepEqual(countNode(join(folder, 'absent'), 7), { passed: 0, failed: 1 });
  assert.deepEqual(countPlaywright(report('{ broken'), 1), { passed: 0, failed: 1 });
});

test('a runner that ended well without any test counts nothing, so that its ring fails', () => {
  assert.deepEqual(countJest(report('{}'), 0), { passed: 0, failed: 0 });
  assert.deepEqual(countPlaywright(report('{}'), 0), { passed: 0, failed: 0 });
});
