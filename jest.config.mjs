export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2024',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/admin-ui/dist', '<rootDir>/.vouch'],
  testTimeout: 30000,
  // modules of a test file are never freed within one process: a worker that has grown is replaced
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
