import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './repository.js';

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
const configuration = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });
// By address, because the configuration has no types.
const RULES = configuration
  .parse({ ...Object(await import(new URL('../../.dependency-cruiser.mjs', import.meta.url).href)) })
  .default.forbidden.map(({ name }) => name);

/** A small repository with the folders of ours, in which nothing is wrong. */
const SOUND: Readonly<Record<string, string>> = {
  'tsconfig.test.json': '{}',
  'node_modules/pg/package.json': '{"name":"pg","main":"index.js"}',
  'node_modules/pg/index.js': '',
  'node_modules/zod/package.json': '{"name":"zod","main":"index.js"}',
  'node_modules/zod/index.js': '',
  'kernel/src/money.ts': 'export const money = 1;',
  'contracts/src/opened.v1.ts': "import { money } from '../../kernel/src/money.js'; export const opened = money;",
  'platform/src/ports/bus.ts':
    "import { opened } from '../../../contracts/src/opened.v1.js'; export const bus = opened;",
  'platform/src/postgres/sql.ts': 'export const sqlOf = 1;',
  'services/cycles/src/domain/cycle.ts':
    "import { money } from '../../../../kernel/src/money.js'; import { z } from 'zod'; export const cycle = [money, z];",
  'services/cycles/src/application/open.handler.ts':
    "import { bus } from '../../../../platform/src/ports/bus.js'; import { cycle } from '../domain/cycle.js'; export const open = [bus, cycle];",
  'services/cycles/src/adapters/postgres/rows.ts':
    "import { sqlOf } from '../../../../../platform/src/postgres/sql.js'; export const rows = sqlOf;",
  'services/inputs/src/domain/input.ts': 'export const input = 1;',
  'gateway/src/main.ts': "import { bus } from '../../platform/src/ports/bus.js'; export const main = bus;",
  'web/src/page.ts': 'export const page = 1;',
  'deploy/src/launch.ts': 'export const launch = 1;',
  'tools/src/tool.ts': 'export const tool = 1;',
};

/** One file for each rule (or arm of a rule) that breaks it. */
const BREACHES = [
  {
    rule: 'no-cycles',
    from: 'services/inputs/src/domain/one.ts',
    imports: './other.js',
    also: { 'services/inputs/src/domain/other.ts': "import './one.js';" },
  },
  { rule: 'kernel-knows-nobody', from: 'kernel/src/breach.ts', imports: '../../contracts/src/opened.v1.js' },
  { rule: 'kernel-knows-nobody', from: 'kernel/src/clock.ts', imports: 'node:fs' },
  { rule: 'contracts-know-the-kernel', from: 'contracts/src/breach.ts', imports: '../../platform/src/ports/bus.js' },
  {
    rule: 'platform-knows-no-service',
    from: 'platform/src/breach.ts',
    imports: '../../services/inputs/src/domain/input.js',
  },
  { rule: 'services-are-islands', from: 'services/cycles/src/breach.ts', imports: '../../inputs/src/domain/input.js' },
  { rule: 'services-know-no-gateway', from: 'services/cycles/src/gateway.ts', imports: '../../../gateway/src/main.js' },
  {
    rule: 'gateway-knows-no-service',
    from: 'gateway/src/breach.ts',
    imports: '../../services/inputs/src/domain/input.js',
  },
  { rule: 'gateway-knows-no-service', from: 'gateway/src/screens.ts', imports: '../../web/src/page.js' },
  { rule: 'domain-is-pure', from: 'services/cycles/src/domain/breach.ts', imports: 'node:fs' },
  {
    rule: 'domain-is-pure',
    from: 'services/cycles/src/domain/contract.ts',
    imports: '../../../../contracts/src/opened.v1.js',
  },
  { rule: 'domain-is-pure', from: 'services/cycles/src/domain/row.ts', imports: 'pg' },
  {
    rule: 'application-knows-ports-only',
    from: 'services/cycles/src/application/breach.ts',
    imports: '../adapters/postgres/rows.js',
  },
  { rule: 'application-knows-ports-only', from: 'services/cycles/src/application/row.ts', imports: 'pg' },
  {
    rule: 'sql-in-adapters-only',
    from: 'services/cycles/src/application/sql.ts',
    imports: '../../../../platform/src/postgres/sql.js',
  },
] as const;

const made: string[] = [];

/** Lays the files in a folder of their own and gives what the cruiser of the repository says about them: `rule: from`. */
function violationsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return cruise(folder, ['kernel', 'contracts', 'platform', 'services', 'gateway', 'web', 'deploy', 'tools'])
    .violations;
}

function cruise(folder: string, paths: readonly string[]) {
  const parameters = [
    join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    join(ROOT, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    ...paths,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { PATH: process.env.PATH },
  });
  if (stdout === '') throw new Error(`the cruiser said nothing: ${stderr}`);
  const { summary } = report.parse(JSON.parse(stdout));
  return {
    cruised: summary.totalCruised,
    violations: summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`),
  };
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe('the dependency law', () => {
  let seen: readonly string[] = [];

  beforeAll(() => {
    const planted = BREACHES.flatMap(
      ({ from, imports, ...more }) =>
        [[from, `import '${imports}';`], ...('also' in more ? Object.entries(more.also) : [])] as const,
    );
    seen = violationsOf({ ...SOUND, ...Object.fromEntries(planted) });
  });

  it('finds nothing in a sound repository', () => {
    expect(violationsOf(SOUND)).toEqual([]);
  });

  it.each(BREACHES)('$rule sees $from importing $imports', ({ rule, from }) => {
    expect(seen).toContain(`${rule}: ${from}`);
  });

  it('has a breach here for each of its rules: plant one for a new rule', () => {
    expect([...new Set<string>(BREACHES.map(({ rule }) => rule))].toSorted()).toEqual(RULES.toSorted());
  });

  it('is kept by the repository', () => {
    const { cruised, violations } = cruise(ROOT, [
      'kernel/src',
      'contracts/src',
      'platform/src',
      'services',
      'gateway/src',
      'deploy/src',
      'tools/src',
    ]);

    expect(violations).toEqual([]);
    expect(cruised).toBeGreaterThan(300);
  });
});
