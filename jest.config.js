/** Tests mirror `src`; the browser tests under test/e2e drive the production bundle and therefore need `npm run build` first (`npm test` does both). */
const transform = {
  '^.+\\.(t|j)sx?$|\\.mjs$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};

const shared = {
  transform,
  // The pane's parts are tested on what draws them when published.
  moduleNameMapper: {
    '^react$': 'preact/compat',
    '^react/jsx-runtime$': 'preact/jsx-runtime',
    '^react-dom$': 'preact/compat',
    '^react-dom/client$': 'preact/compat/client',
    '^react-dom/test-utils$': 'preact/test-utils',
  },
  // Packages' CommonJS files for jsdom too: what they have for browsers are ES modules.
  testEnvironmentOptions: { customExportConditions: ['node'] },
  // Packages that ship only ES modules (the last four are the formula engine's), and an ES module of bwip-js.
  transformIgnorePatterns: [
    '/node_modules/(?!(docx|bwip-js|nanoid|numfmt|saxes|@sparticuz|lodash-es|rbush|quickselect|kdbush)/)',
  ],
};

module.exports = {
  // Shared machines are several times slower at one hour than at another. How fast something is, is measured in bench/, not failed here.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
