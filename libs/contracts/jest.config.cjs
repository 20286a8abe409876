module.exports = {
  ...require('../../tools/jest/node-preset.cjs')(__dirname),
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
