// Mutation testing, one folder at a time: npm run mutate -- --mutate 'lib/watch/**/*.ts'
// CONTRIBUTING tells what its table means.

import process from 'node:process';

/** The specs that are plain and fast. Those through sockets, processes or random runs are not asked. */
const ROOMS = ['arrow', 'exchange', 'operators', 'options', 'queue', 'watch', 'wire'];

/** Some specs alone, for a quick look: SPECS='watch/{ledger,slots}'. More of them can only kill more. */
const { SPECS } = process.env;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.config.ts',
    config: {
      testMatch: (SPECS === undefined ? ROOMS.map((room) => `${room}/**/*`) : [SPECS]).map(
        (specs) => `<rootDir>/spec/${specs}.spec.ts`,
      ),
      // A mutant that never settles a promise fails its spec soon.
      testTimeout: 3_000,
    },
  },
  coverageAnalysis: 'perTest',
  // A mutant of what a module does as it is loaded would cost all specs, each time.
  ignoreStatic: true,
  // What a message says is prose; what decides is an error's code, and that is a spec's to read.
  mutator: { excludedMutations: ['StringLiteral'] },
  mutate: ['lib/**/*.ts', '!lib/**/generated/**'],
  ignorePatterns: ['/*', '!/lib', '!/spec', '!/*.json', '!/jest.config.ts'],
  concurrency: 2,
  // A machine with other work to do must not make a mutant look like an endless loop.
  timeoutMS: 15_000,
  incremental: SPECS === undefined,
  incrementalFile: 'reports/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 85, low: 80, break: null },
};
