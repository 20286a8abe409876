/** Shared jest settings for everything that runs in Node: swc compiles, also the packages that ship ES modules only. */
const path = require('node:path');
const root = path.resolve(__dirname, '../..');

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Packages without a CommonJS build; jest compiles them on the way in. */
const esmOnly = [
  ...['@nestjs', 'uuid', '@jest/.*', 'nestjs-cls', '@nestjs-cls'],
  // One loads an ES module at run time, which plain jest cannot do.
  ...['@fastify/cookie', 'cookie'],
];

module.exports = (projectDir) => ({
  rootDir: projectDir,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json'],
  moduleNameMapper: {
    '^@landfall/migrations$': path.join(root, 'migrations/index.ts'),
    '^@landfall/([^/]+)$': path.join(root, 'libs/$1/src/index.ts'),
  },
});
