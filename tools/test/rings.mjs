import { globSync } from 'node:fs';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { nxCommand, quietNx } from '../support/nx.mjs';
import { inRoot, root } from '../support/paths.mjs';
import { countJest, countNode, countPlaywright, oneCheck } from './counts.mjs';
import { startForJourneys } from './app-under-test.mjs';

/** @typedef {import('./run-rings.mjs').Count} Count */
/** @typedef {import('./runner.mjs').Runner} Runner */
/**
 * @typedef {{ name: string, alone?: boolean, run(runner: Runner): Promise<Count> }} Ring
 * `alone`: not beside other rings
 */

/** @type {Ring[]} in the order in which they are read */
export const rings = [
  {
    name: 'format',
    run: async (runner) => oneCheck(await runner.run([bin('prettier/bin/prettier.cjs'), '--check', '.'])),
  },
  { name: 'lint', run: (runner) => nxTargets(runner, 'lint') },
  { name: 'borders', run: async (runner) => oneCheck(await runner.run(['tools/borders/borders.mjs'])) },
  { name: 'typecheck', run: (runner) => nxTargets(runner, 'typecheck') },
  { name: 'unit', run: runUnit },
  { name: 'api', run: runApi },
  { name: 'web', run: (runner) => runJest(runner, ['apps/web', 'libs/web-ui']) },
  { name: 'start', alone: true, run: (runner) => runNode(runner, 'tools/start/*.test.mjs') },
  { name: 'e2e', alone: true, run: runJourneys },
];

/** @param {string} path @returns {string} */
const bin = (path) => inRoot('node_modules', path);

/** @param {Runner} runner @param {string} target */
async function nxTargets(runner, target) {
  const [command, args] = nxCommand(['run-many', '-t', target, '--parallel=2', '--output-style=static']);
  return oneCheck(await runner.run([command, ...args], quietNx()));
}

/** The libraries with jest, the project's own tools with node's runner. @param {Runner} runner */
async function runUnit(runner) {
  const libraries = await runJest(runner, ['libs/contracts', 'libs/domain', 'libs/testing', 'migrations']);
  const tools = await runNode(runner, 'tools/!(start)/*.test.mjs');
  return { passed: libraries.passed + tools.passed, failed: libraries.failed + tools.failed };
}

/** @param {Runner} runner @param {string[]} projects folders; those without jest are passed over @param {NodeJS.ProcessEnv} [env] */
async function runJest(runner, projects, env) {
  const configs = projects.flatMap((project) => globSync(`${project}/jest.config.cjs`, { cwd: root }));
  const file = runner.newFile('.json');
  const options = ['--projects', ...configs, '--json', `--outputFile=${file}`, '--maxWorkers=2'];
  const code = await runner.run([bin('jest/bin/jest.js'), ...options], env);
  return countJest(file, code);
}

/** @param {Runner} runner @param {string} pattern */
async function runNode(runner, pattern) {
  const files = globSync(pattern, { cwd: root });
  if (files.length === 0) return { passed: 0, failed: 0 };
  const file = runner.newFile('.tap');
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${file}`,
  ];
  const code = await runner.run(['--test', '--test-concurrency=2', ...reporters, ...files]);
  return countNode(file, code);
}

/** @param {Runner} runner */
async function runApi(runner) {
  // A test's data need not survive a power cut.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  const server = await startEmbeddedPostgres({ dataDir: runner.newFile(), settings });
  try {
    return await runJest(runner, ['apps/api'], { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** @param {Runner} runner */
async function runJourneys(runner) {
  const app = await startForJourneys(runner);
  const file = runner.newFile('.json');
  try {
    const code = await runner.run(
      [bin('playwright/cli.js'), 'test', '-c', 'apps/web-e2e/playwright.config.ts', '--reporter=list,json'],
      { ...app.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    );
    return countPlaywright(file, code);
  } finally {
    await app.stop();
  }
}
