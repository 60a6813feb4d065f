import { existsSync } from 'node:fs';

/** A hook is wired only when its file is there, so that the specs of pure code run in any state of the tree. */
const hook = (name) =>
  existsSync(new URL(`test/harness/${name}.ts`, import.meta.url)) ? `./test/harness/${name}.ts` : undefined;
const globalSetup = hook('global-setup');
const globalTeardown = hook('global-teardown');

/** What `npm test` leaves out: test/system needs system packages, test/chaos kills processes. tools/test-system.mjs asks for them. */
const apart = ['<rootDir>/test/system/', '<rootDir>/test/chaos/'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web/src'],
  testMatch: ['<rootDir>/{src,test,web/src}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.BINNENDIENST_SYSTEM_TESTS === '1' ? [] : apart)],
  transform: { '^.+\\.ts$': '@swc/jest' },
  testSequencer: '<rootDir>/tools/lib/longest-first.mjs',
  setupFiles: ['<rootDir>/test/harness/quiet.ts'],
  testTimeout: 30_000,
  // The machine that checks every change has two cores; more workers only make the database tests slower.
  maxWorkers: 2,
  // What specs leave behind adds up to gigabytes, and then collecting it takes most of the time.
  workerIdleMemoryLimit: '1200MB',
  ...(globalSetup ? { globalSetup } : {}),
  ...(globalTeardown ? { globalTeardown } : {}),
};
