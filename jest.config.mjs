const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'es6' },
    },
  ],
};

const base = {
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.local/'],
  modulePathIgnorePatterns: ['/dist/', '/.local/'],
};

/** `fast` needs no server; `servers` starts PostgreSQL, NATS and, where it can, an S3 server; `system` starts the whole stack. */
export default {
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: 'fast',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '\\.component\\.spec\\.ts$', '\\.system\\.spec\\.ts$'],
    },
    { ...base, displayName: 'servers', testMatch: ['**/*.component.spec.ts'] },
    { ...base, displayName: 'system', testMatch: ['**/*.system.spec.ts'] },
  ],
};
