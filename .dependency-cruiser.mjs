/** The dependency law of the repository. `tools/src/boundaries.spec.ts` plants a breach of each rule and expects it to be seen. */
const service = '^services/([^/]+)/';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-knows-nobody',
      severity: 'error',
      from: { path: '^kernel/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^kernel/src', 'node_modules/decimal\\.js'] },
    },
    {
      name: 'contracts-know-the-kernel',
      severity: 'error',
      from: { path: '^contracts/src' },
      to: { path: '^(platform|services|gateway|web|deploy|tools)/' },
    },
    {
      name: 'platform-knows-no-service',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(services|gateway|web|deploy|tools)/' },
    },
    {
      name: 'services-are-islands',
      severity: 'error',
      from: { path: service },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-know-no-gateway',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(gateway|web|deploy|tools)/' },
    },
    {
      name: 'gateway-knows-no-service',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(services|web|deploy|tools)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^services/[^/]+/src/domain/', '^kernel/src', 'node_modules/zod'] },
    },
    {
      name: 'application-knows-ports-only',
      severity: 'error',
      from: { path: '^services/[^/]+/src/application/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: ['^platform/src/(?!ports/)', '/adapters/', 'node_modules/(pg|@nats-io|minio|@duckdb|undici)/'],
      },
    },
    {
      name: 'sql-in-adapters-only',
      severity: 'error',
      from: { path: '^(services|gateway)/', pathNot: ['/adapters/postgres/', '\\.spec\\.ts$', '/test/'] },
      to: { path: '^platform/src/postgres/sql' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local)/' },
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
    },
  },
};
