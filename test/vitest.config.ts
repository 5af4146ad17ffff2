import { defineConfig } from 'vitest/config';

// graphql is aliased because Vite would resolve the ESM build for our code while the libraries resolve
// the CommonJS one: "Cannot use GraphQLSchema from another module or realm".
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts', '**/*.e2e.ts'],
    exclude: ['**/node_modules/**', '.dachieu/**', 'dist/**'],
    globalSetup: ['./test/harness/global-setup.ts'],
    setupFiles: ['./test/harness/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
