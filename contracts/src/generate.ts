import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { asyncApi } from './asyncapi.js';
import { allContracts, allSchemas } from './catalogue.js';
import { NOTHING_LOCKED, planLock } from './lock.js';
import { readLockedSchemas } from './locked-schemas.js';

const PACKAGE = new URL('../', import.meta.url);
const LOCKS = 'schemas/locks.json';

function pretty(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

async function currentText(path: string): Promise<string | undefined> {
  const url = new URL(path, PACKAGE);
  return existsSync(url) ? readFile(url, 'utf8') : undefined;
}

/** Writes what differs, or only names it. Answers the paths that differed. */
async function bring(
  wanted: ReadonlyMap<string, string | undefined>,
  { check }: { readonly check: boolean },
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [path, text] of wanted) {
    if ((await currentText(path)) === text) continue;
    changed.push(path);
    if (check) continue;
    const url = new URL(path, PACKAGE);
    if (text === undefined) await rm(url);
    else {
      await mkdir(new URL('.', url), { recursive: true });
      await writeFile(url, text);
    }
  }
  return changed;
}

/** Locks all declarations and writes the AsyncAPI document. Answers the exit status. */
async function generate(flags: readonly string[]): Promise<number> {
  const check = flags.includes('--check');
  const before = existsSync(new URL(LOCKS, PACKAGE)) ? readLockedSchemas() : NOTHING_LOCKED;
  const plan = planLock(await allSchemas(), before, { unreleased: flags.includes('--unreleased') });
  if (plan.refusals.length > 0) {
    process.stderr.write(`${plan.refusals.join('\n')}\n`);
    return 1;
  }
  const gone = [...before.files.keys()].filter((file) => !plan.files.has(file));
  const wanted = new Map<string, string | undefined>([
    ...[...plan.files].map(([file, text]) => [`schemas/${file}`, text] as const),
    ...gone.map((file) => [`schemas/${file}`, undefined] as const),
    [LOCKS, pretty(plan.locks)],
    ['asyncapi.json', pretty(asyncApi(await allContracts()))],
  ]);
  const changed = await bring(wanted, { check });
  const verb = check ? 'is not as declared' : 'written';
  process.stdout.write(changed.map((path) => `${fileURLToPath(new URL(path, PACKAGE))} ${verb}\n`).join(''));
  return check && changed.length > 0 ? 1 : 0;
}

process.exitCode = await generate(process.argv.slice(2));
