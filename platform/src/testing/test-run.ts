import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { hasCode } from '../servers/server-process.js';

const SHARED_TIMEOUT_MS = 110_000;
/** Below `src` from wherever this is built to. */
const KEEPER = fileURLToPath(new URL('../../src/testing/run-keeper.mjs', import.meta.url));

/** The process of the whole run: a jest worker has an ipc channel to it, a run in band is that process itself. */
const RUN_PID = process.send ? process.ppid : process.pid;
const FOLDER = join(tmpdir(), `kantia-test-${RUN_PID}`);

/** False when another process of the run made it before. Others than its owner may enter: PostgreSQL runs as its own user. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * The folder of this test run. Whoever makes it leaves a keeper: a small process that outlives the run, however that ends, just
 * long enough to end the run's servers and remove the folder.
 */
export function runFolder(): string {
  if (claim(FOLDER)) {
    const env = { PATH: process.env.PATH };
    spawn(process.execPath, [KEEPER, String(RUN_PID), FOLDER], { detached: true, stdio: 'ignore', env }).unref();
  }
  return FOLDER;
}

/** The keeper ends the server that this pid file names, should it still run when the test run is over. */
export async function keep(name: string, pidFile: string): Promise<void> {
  await writeFile(join(runFolder(), `${name}.server`), pidFile);
}

/** What the first process of the run to ask for it makes, in a folder of its own, and all of them share; so is its failure. */
export async function shared<T>(name: string, shape: z.ZodType<T>, make: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(runFolder(), name);
  const file = `${folder}.json`;
  const outcome = z.union([z.object({ made: shape }), z.object({ failed: z.string() })]);
  if (claim(folder)) {
    const told = await make(folder).then(
      (made) => ({ made }),
      (error: unknown) => ({ failed: String(error) }),
    );
    await writeFile(`${file}.new`, JSON.stringify(told), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  const deadline = Date.now() + SHARED_TIMEOUT_MS;
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => null);
    const told = text === null ? null : outcome.parse(JSON.parse(text));
    if (told && 'made' in told) return told.made;
    if (told) throw new Error(`${name} of this test run: ${told.failed}`);
    if (Date.now() > deadline) throw new Error(`${name} of this test run was not made: see ${FOLDER}`);
    await sleep(50);
  }
}
