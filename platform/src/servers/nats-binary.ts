import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unpackDebianPackage } from './debian-package.js';

const run = promisify(execFile);
const LOCAL = fileURLToPath(new URL('../../../.local/bin/', import.meta.url));

export interface NatsBinary {
  readonly path: string;
  /** `2.10.27` */
  readonly version: string;
}

async function probe(path: string): Promise<NatsBinary | null> {
  const { stdout } = await run(path, ['--version']).catch(() => ({ stdout: '' }));
  const version = /v?(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  return version === undefined ? null : { path, version };
}

/**
 * `nats-server`: the one that is given, else in PATH, else in `.local/bin`, else Debian's package fetched into `.local/bin`
 * (npm has no package with the program).
 */
export async function natsBinary(given?: string): Promise<NatsBinary> {
  const kept = join(LOCAL, 'nats-server');
  const found =
    given === undefined || given === '' ? ((await probe('nats-server')) ?? (await probe(kept))) : await probe(given);
  if (found) return found;
  if (given !== undefined && given !== '') throw new Error(`${given} is no nats-server that runs here`);
  await mkdir(LOCAL, { recursive: true });
  const work = await mkdtemp(join(dirname(LOCAL), 'nats-'));
  try {
    const unpacked = join(work, 'package', 'usr', 'sbin', 'nats-server');
    await unpackDebianPackage('nats-server', join(work, 'package'), async () => (await probe(unpacked)) !== null);
    await rename(unpacked, kept);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const fetched = await probe(kept);
  if (!fetched) throw new Error(`${kept} does not run`);
  return fetched;
}
