// README command 2. Installs and builds what is missing, then runs every test: fast ones, those on real servers, and the whole
// stack. Ends with one line `N passed, N failed, N skipped` over all of them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.local', 'test-reports');
mkdirSync(reports, { recursive: true });
const narrowed = process.argv.slice(2);
const SCREENS = '/screens\\.system\\.';

const total = { passed: 0, failed: 0, skipped: 0 };
await run('fast', ['--maxWorkers', '2']);
await run('servers', ['--maxWorkers', '2']);
// The journeys through the screens take as long as all others of the stack, and wait for pages half of it.
if (narrowed.length > 0) await run('system', ['--maxWorkers', '1']);
else {
  const { bundleProcesses } = await import('./dist/processes.js');
  await bundleProcesses();
  await Promise.all([
    run('system', ['--maxWorkers', '1', SCREENS], 'screens'),
    run('system', ['--maxWorkers', '1', `^(?!.*${SCREENS})`]),
  ]);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function run(project, args, name = project) {
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  console.log(`\n=== ${name} tests`);
  const jest = ['tools/jest.mjs', '--selectProjects', project, '--json', '--outputFile', report, ...args, ...narrowed];
  const status = await new Promise((resolve) => {
    spawn(process.execPath, jest, { cwd: root, stdio: 'inherit' }).once('exit', (code) => resolve(code ?? 1));
  });
  const result = readReport(report);
  total.passed += result.numPassedTests;
  total.skipped += result.numPendingTests;
  // A suite that cannot even load has no failed test of its own, but it did fail.
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numPendingTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}
