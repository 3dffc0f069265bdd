// `npm run check`: each step runs, whatever the ones before it said; the exit code tells whether all were green.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../deploy/prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const only = process.argv.slice(2);
// In a fresh clone; later the first step builds, and the others are heard even when it fails.
if (!existsSync(bin('tsc'))) prepare();

const steps = [
  ['build', bin('tsc'), ['-b']],
  ['types of tests', bin('tsc'), ['-p', 'tsconfig.test.json']],
  ['types of screens', bin('tsc'), ['-p', 'web']],
  ['format', bin('oxfmt'), ['--check', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  [
    'boundaries',
    bin('depcruise'),
    [
      '--config',
      '.dependency-cruiser.mjs',
      'kernel/src',
      'contracts/src',
      'platform/src',
      'services',
      'gateway/src',
      'deploy/src',
      'tools/src',
    ],
  ],
  ['dead code', bin('knip'), ['--no-progress', '--treat-config-hints-as-errors']],
  ['tidy', process.execPath, ['tools/jest.mjs', 'tools/src/(tidy|catalogues|messages)', '--selectProjects', 'fast']],
  ['size of screens', process.execPath, ['tools/screens-size.mjs']],
  ['generated files', process.execPath, ['tools/generate.mjs', '--check']],
];

const failed = [];
for (const [name, command, args] of steps) {
  if (only.length > 0 && !only.includes(name)) continue;
  const began = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`not green: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
