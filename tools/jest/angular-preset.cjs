/** Shared jest settings for what runs in a browser: jsdom, Angular's own compiler, zoneless. */
const path = require('node:path');
const root = path.resolve(__dirname, '../..');

/** Packages that ship ES modules only; jest compiles them on the way in. */
const esmOnly = [
  '.*\\.mjs$',
  '@angular',
  '@jsverse',
  'ng-zorro-antd',
  'ngx-echarts',
  'echarts',
  'zrender',
  'date-fns',
  '@ctrl',
];

module.exports = (projectDir) => ({
  rootDir: projectDir,
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')}))`],
  moduleNameMapper: { '^@landfall/([^/]+)$': path.join(root, 'libs/$1/src/index.ts') },
});
