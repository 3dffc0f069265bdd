// Installs the locked packages when the lock file changed since the last time, then builds what changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBuilt } from '../web/compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export function prepare() {
  requireNode();
  const stamp = join(root, 'node_modules', '.kantia-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.error('· installing packages (npm ci, install scripts off) …');
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stamp, lock);
  }
  console.error('· building …');
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
  buildScreens(lock);
}

/** The screens are bundled when one of their sources, or a package, has changed. */
function buildScreens(lock) {
  const web = join(root, 'web');
  const sources = createHash('sha256').update(lock);
  for (const path of [
    'index.html',
    'vite.config.js',
    'compress.mjs',
    ...filesBelow(web, 'public'),
    ...filesBelow(web, 'src'),
  ])
    sources.update(path).update(readFileSync(join(web, path)));
  const shared = join(root, 'platform', 'src');
  for (const path of filesBelow(shared, 'tables')) sources.update(path).update(readFileSync(join(shared, path)));
  const [stamp, hash] = [join(web, 'dist', '.sources'), sources.digest('hex')];
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('· building the screens …');
  run(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], web);
  compressBuilt(join(web, 'dist'));
  writeFileSync(stamp, hash);
}

function filesBelow(folder, inner) {
  return readdirSync(join(folder, inner), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .toSorted();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`KantiA needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

function run(command, args, cwd = root) {
  try {
    // What a command prints on standard output is its result (the bench's JSON): nothing else goes there.
    execFileSync(command, args, { cwd, stdio: ['inherit', 2, 2] });
  } catch (error) {
    process.exit(error.status ?? 1);
  }
}
