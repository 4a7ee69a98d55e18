/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  roots: ['<rootDir>/spec'],
  // These need the package built and installed: npm run test:package.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/spec/package/'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  // Jest would leave one core out, which of two is half of them.
  maxWorkers: '100%',
  setupFiles: ['<rootDir>/spec/support/property-seed.ts'],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
    ],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^rx-eas$': '<rootDir>/lib/index.ts',
    '^rx-eas/predict$': '<rootDir>/lib/predict/index.ts',
    '^rx-eas/emulator$': '<rootDir>/lib/emulator/index.ts',
  },
  coverageProvider: 'v8',
  collectCoverageFrom: ['lib/**/*.ts', '!lib/**/*.d.ts', '!lib/emulator/generated/**'],
  coverageReporters: ['text-summary', 'lcov'],
  coverageThreshold: { global: { lines: 90 } },
  testTimeout: 20_000,
};

export default config;
