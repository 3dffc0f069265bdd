// `npm run generate` writes every generated file of the repository; with `--check` it fails when one changes by that.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const generated = [
  'contracts/schemas',
  'contracts/asyncapi.json',
  'gateway/openapi.json',
  'web/src/api/schema.d.ts',
  'gateway/finding-texts.json',
  'gateway/answer-texts.json',
  'services/validation/texts.json',
  'services/settlement/texts.json',
  '.env.example',
];

const before = contents();
run('contracts/dist/generate.js', ...(check ? ['--check'] : []));
run('services/validation/dist/generate.js');
run('services/settlement/dist/generate.js');
mergeFindingTexts();
await gatherAnswerTexts();
run('gateway/dist/generate.js');
run('web/api-types/generate.mjs');
run('tools/dist/env-example.js');
const after = contents();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
for (const path of changed) console.error(`${path} ${check ? 'was not up to date: it is now; commit it' : 'written'}`);
process.exit(check && changed.length > 0 ? 1 : 0);

function run(entry, ...parameters) {
  const { status } = spawnSync(process.execPath, [join(root, entry), ...parameters], { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`${entry} failed: build first (npm run build), then npm run generate`);
  process.exit(1);
}

/** Findings travel as codes; the gateway, which shows them, has the texts of all rules and formulas in one file. */
function mergeFindingTexts() {
  const texts = ['validation', 'settlement'].flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(join(root, 'services', name, 'texts.json'), 'utf8'))),
  );
  const sorted = Object.fromEntries(texts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(join(root, 'gateway', 'finding-texts.json'), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Refusals, errors of files and names of kinds travel as codes with a Spanish text; the gateway has the texts of all of them. */
async function gatherAnswerTexts() {
  const load = (path) => import(pathToFileURL(join(root, path)).href);
  const texts = {};
  const take = (entries) => {
    for (const [code, { es, en }] of entries) texts[code] = { es, en };
  };
  for (const name of ['billing-gateway', 'customers', 'cycles', 'inputs', 'metrics', 'settlement'])
    take(Object.entries((await load(`services/${name}/dist/application/refusals.js`)).cases));
  take(Object.entries((await load('platform/dist/object-store/object-refusals.js')).OBJECT_REFUSALS));
  take(Object.entries((await load('services/customers/dist/domain/row-error.js')).ROW_ERROR_TEXTS));
  take(Object.entries((await load('services/inputs/dist/domain/reading/row-error.js')).READING_TEXTS));
  const { KINDS } = await load('services/inputs/dist/domain/kinds/catalogue.js');
  take(KINDS.map(({ code, name }) => [code, name]));
  take(KINDS.flatMap(({ rules }) => rules.map((rule) => [rule.code, rule])));
  const sorted = Object.fromEntries(Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(join(root, 'gateway', 'answer-texts.json'), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** The text of every generated file, by path. */
function contents() {
  const paths = generated.flatMap((path) => {
    if (!existsSync(join(root, path))) return [];
    if (!statSync(join(root, path)).isDirectory()) return [path];
    return readdirSync(join(root, path), { recursive: true }).map((inner) => join(path, inner));
  });
  return new Map(
    paths
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
