/** No container engine runs in the tests: the files are read, and checked by Compose itself where it is there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot, root } from '../support/paths.mjs';

const compose = readFileSync(inRoot('docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(inRoot('Dockerfile'), 'utf8');

/** The clients that know the schema; neither needs an engine for this. */
const clients = [['docker', 'compose'], ['docker-compose']].filter(
  ([command, ...args]) => spawnSync(command, [...args, 'version'], { stdio: 'ignore' }).status === 0,
);

test('Compose accepts the file', { skip: clients.length === 0 && 'no Compose here' }, () => {
  const [command, ...args] = clients[0] ?? [];
  const env = { ...process.env, POSTGRES_PASSWORD: 'secret' };
  const run = spawnSync(command, [...args, 'config', '--quiet'], { cwd: root, env, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
});

test('PostgreSQL 18 keeps its data where its image has it since 18', () => {
  assert.match(compose, /image: postgres:18/);
  assert.match(compose, /- database:\/var\/lib\/postgresql\n/);
});

test('one port is published, both services have a health check, no password stands in the file', () => {
  assert.equal(compose.match(/^ +ports:$/gm)?.length, 1);
  assert.equal(compose.match(/^ +healthcheck:$/gm)?.length, 2);
  assert.match(compose, /condition: service_healthy/);
  assert.match(compose, /POSTGRES_PASSWORD: \$\{POSTGRES_PASSWORD:\?/);
});

test('the health check asks for readiness and fails where nobody answers', () => {
  const script = /- "(fetch\(.*\))"\n/.exec(compose)?.[1] ?? '';
  assert.match(script, /\/health\/ready/);
  // Port 9 of the loopback interface: nobody listens there.
  const run = spawnSync(process.execPath, ['-e', script.replace(':3000', ':9')], { stdio: 'ignore' });
  assert.notEqual(run.status, 0);
});

test('the image runs what is built here, as an ordinary user, on the line of Node.js that is tried here', () => {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules', 'node', 'package.json'), 'utf8'));
  const bases = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major);
  assert.deepEqual(bases, [version.split('.')[0], version.split('.')[0]]);
  assert.match(dockerfile, /^USER node$/m);
  assert.match(dockerfile, /dist\/apps\/api\/main\.js/);
});
