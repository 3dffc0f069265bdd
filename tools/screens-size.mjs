// Builds the screens into a folder of its own and weighs what a browser loads before it shows anything: the entry, what it imports at
// once, and the texts of the longer language. Screens are loaded when they are opened. The limit is that of the issue on the operators' screens.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KIB = 250;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kantia-screens-size-'));
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const { status } = spawnSync(
  process.execPath,
  [vite, 'build', '--logLevel', 'warn', '--sourcemap', 'false', '--emptyOutDir', '--outDir', folder],
  { cwd: join(root, 'web'), stdio: 'inherit' },
);
try {
  if (status !== 0) throw new Error('the screens were not built');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path);
  if (scripts.length < 2) throw new Error(`the page names only ${scripts.join(', ') || 'no scripts'}`);
  const sizeOf = (path) => gzipSync(readFileSync(join(folder, path))).length / 1024;
  const texts = readdirSync(join(folder, 'assets')).filter((name) => /^texts-[a-z]{2}-.*\.js$/.test(name));
  if (texts.length < 2) throw new Error(`the texts of each language are a file of their own: ${texts.join(', ')}`);
  const sizes = scripts.map((path) => [path, sizeOf(path)]);
  const languages = texts.map((name) => [`/assets/${name}`, sizeOf(`/assets/${name}`)]);
  sizes.push(languages.toSorted(([, a], [, b]) => b - a)[0]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first scripts: ${total.toFixed(1)} KiB gzip of ${LIMIT_KIB}`);
  if (total > LIMIT_KIB) {
    for (const [path, size] of sizes) console.error(`  ${size.toFixed(1)} KiB ${path}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
