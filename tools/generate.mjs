// `npm run generate` writes every generated file of the repository; with `--check` it fails when one would change.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const generated = ['contracts/schemas', 'contracts/asyncapi.json', 'gateway/openapi.json', 'gateway/finding-texts.json', 'services/validation/texts.json', 'services/settlement/texts.json', '.env.example'];

const before = check ? snapshot() : '';
for (const entry of ['contracts/dist/generate.js', 'services/validation/dist/generate.js', 'services/settlement/dist/generate.js']) run(entry);
mergeFindingTexts();
for (const entry of ['gateway/dist/generate.js', 'tools/dist/env-example.js']) run(entry);
if (check && snapshot() !== before) {
  console.error('generated files were not up to date: they are now; commit them');
  execFileSync('git', ['status', '--short', '--', ...generated], { cwd: root, stdio: 'inherit' });
  process.exit(1);
}

function run(entry) {
  const { status } = spawnSync(process.execPath, [join(root, entry), ...(check && entry.startsWith('contracts') ? ['--check'] : [])], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Findings travel as codes; the gateway, which shows them, has the texts of all rules and formulas in one file. */
function mergeFindingTexts() {
  const texts = Object.assign({}, ...['validation', 'settlement'].map((name) => JSON.parse(readFileSync(join(root, 'services', name, 'texts.json'), 'utf8'))));
  const sorted = Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(root, 'gateway', 'finding-texts.json'), `${JSON.stringify(sorted, null, 2)}\n`);
}

function snapshot() {
  return execFileSync('git', ['ls-files', '-s', '--others', '--cached', '--', ...generated], { cwd: root, encoding: 'utf8' }) + execFileSync('git', ['hash-object', '--stdin-paths'], { cwd: root, input: execFileSync('git', ['ls-files', '--others', '--cached', '--exclude-standard', '--', ...generated], { cwd: root, encoding: 'utf8' }), encoding: 'utf8' });
}
