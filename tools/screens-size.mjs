// Builds the screens into a folder of its own and weighs what a browser loads before it shows anything: the entry, and what it imports
// at once. Screens are loaded when they are opened. The limit is that of the issue on the operators' screens.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  [vite, 'build', '--logLevel', 'warn', '--sourcemap', 'false', '--outDir', folder],
  { cwd: join(root, 'web'), stdio: 'inherit' },
);
try {
  if (status !== 0) throw new Error('the screens were not built');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path);
  if (scripts.length < 2) throw new Error(`the page names only ${scripts.join(', ') || 'no scripts'}`);
  const sizes = scripts.map((path) => [path, gzipSync(readFileSync(join(folder, path))).length / 1024]);
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
