import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCES = '/etc/apt/sources.list.d';
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

interface Source {
  readonly uri: string;
  readonly suite: string;
}

/** The machine's own Debian archive and suite, from its apt sources in either form. */
async function debianSource(): Promise<Source | null> {
  const names = await readdir(SOURCES).catch(() => []);
  const files = names.filter((name) => /\.(sources|list)$/.test(name)).map((name) => join(SOURCES, name));
  for (const file of [...files, '/etc/apt/sources.list']) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const stanza = /^URIs:\s*(\S*\/debian)\/?\s*$[\s\S]*?^Suites:\s*(\S+)/m.exec(text);
    const line = /^deb\s+(?:\[[^\]]*\]\s+)?(\S*\/debian)\/?\s+(\S+)\s/m.exec(text);
    const [, uri, suite] = stanza ?? line ?? [];
    if (uri !== undefined && suite !== undefined) return { uri, suite };
  }
  return null;
}

/** apt options of a private state: the machine's own lists and sources stay untouched, and no root is needed. */
async function privateState(work: string, source: Source, suite: string): Promise<string[]> {
  await mkdir(join(work, 'lists', 'partial'), { recursive: true });
  await mkdir(join(work, 'sources'), { recursive: true });
  await mkdir(join(work, 'cache', 'archives', 'partial'), { recursive: true });
  await writeFile(join(work, 'sources', 'debian.list'), `deb [signed-by=${KEYRING}] ${source.uri} ${suite} main\n`);
  const settings = {
    'Dir::Etc::SourceList': '/dev/null',
    'Dir::Etc::SourceParts': join(work, 'sources'),
    'Dir::State::Lists': join(work, 'lists'),
    'Dir::Cache': join(work, 'cache'),
    'Dir::Cache::pkgcache': '',
    'Dir::Cache::srcpkgcache': '',
    'Acquire::Languages': 'none',
    'APT::Sandbox::User': process.getuid?.() === 0 ? 'root' : '',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

async function unpack(name: string, source: Source, suite: string, target: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'kantia-apt-'));
  try {
    const state = await privateState(work, source, suite);
    await run('apt-get', [...state, 'update'], { cwd: work });
    await run('apt-get', [...state, 'download', `${name}/${suite}`], { cwd: work });
    const archive = (await readdir(work)).find((file) => file.endsWith('.deb'));
    if (archive === undefined) throw new Error(`apt-get brought no archive of ${name}`);
    await run('dpkg-deb', ['-x', join(work, archive), target]);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Unpacks a Debian package into `target` without installing it: from the newest suite that serves one which `works` here,
 * the machine's own suite last. Throws with every suite's reason when none does.
 */
export async function unpackDebianPackage(name: string, target: string, works: () => Promise<boolean>): Promise<void> {
  const source = await debianSource();
  if (!source)
    throw new Error(`${name} is not installed and this system has no Debian package source to fetch it from`);
  const reasons: string[] = [];
  for (const suite of new Set(['sid', 'trixie', source.suite])) {
    try {
      await rm(target, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      await unpack(name, source, suite, target);
      if (await works()) return;
      reasons.push(`${suite}: the program does not run here`);
    } catch (error) {
      reasons.push(`${suite}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`${name} could not be fetched\n${reasons.join('\n')}`);
}
