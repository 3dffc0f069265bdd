import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleOf, bundleProcesses, PROCESSES, ROOT, type ProcessName } from './processes.js';
import type { Stack } from './stack.js';

const SOURCE = /(^|\/)src\/.*(?<!\.spec)\.ts$/;
/** An editor writes several files, and some of them twice. */
const SETTLED_MS = 300;

/** Compiles when a source changes, and starts anew the processes whose bundle that changed. What does not compile is said and changes nothing. */
export function watchSources(stack: Stack, say: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => renew(stack, say));
    }, SETTLED_MS);
  };
  for (const folder of ['kernel', 'contracts', 'platform', 'services', 'gateway', 'deploy'])
    watch(join(ROOT, folder), { recursive: true }, (_event, path) => path && SOURCE.test(path) && changed());
  say('· watching the sources of the services (screens: npx vite build --watch in web/)');
}

async function renew(stack: Stack, say: (line: string) => void): Promise<void> {
  const before = fingerprints();
  try {
    await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b'], { cwd: ROOT });
    await bundleProcesses();
  } catch (error) {
    // The compiler tells on standard output, the bundler in its message.
    return say(`! ${(error as { stdout?: string }).stdout?.trim() || String(error)}`);
  }
  const after = fingerprints();
  const stale = PROCESSES.filter((name) => before.get(name) !== after.get(name));
  say(stale.length > 0 ? `· changed: ${stale.join(', ')}` : '· compiled; no process has changed');
  const pids = stack.pids();
  for (const name of stale) if (pids[name]) process.kill(pids[name], 'SIGTERM');
}

/** A bundle names its parts by what is in them, so that its first file tells of all. */
function fingerprints(): ReadonlyMap<ProcessName, string> {
  return new Map(
    PROCESSES.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(bundleOf(name)))
        .digest('hex'),
    ]),
  );
}
