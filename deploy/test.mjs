// README command 2. Installs and builds what is missing, then runs every test: fast ones, those on real servers, and the whole
// stack. Ends with one line `N passed, N failed, N skipped` over all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.local', 'test-reports');
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [project, workers] of [
  ['fast', '2'],
  ['servers', '2'],
  ['system', '1'],
]) {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  console.log(`\n=== ${project} tests`);
  const args = [
    'tools/jest.mjs',
    '--selectProjects',
    project,
    '--maxWorkers',
    workers,
    '--json',
    '--outputFile',
    report,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const result = readReport(report);
  total.passed += result.numPassedTests;
  total.skipped += result.numPendingTests;
  // A suite that cannot even load has no failed test of its own, but it did fail.
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numPendingTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}
