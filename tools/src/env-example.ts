// Writes .env.example: every setting of every process, from the schemas that the processes themselves parse.
import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describeConfig } from '@kantia/platform/config/parse-config';
import { platformConfig } from '@kantia/platform/config/platform-config';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url);
/** Settings that a schema spreads into its own are described there. */
const SPREAD = ['services/billing-gateway/src/providers/simulator/simulator.config.ts'];

/** Sources of settings below `services/`, `gateway/` and `deploy/`, sorted. */
async function configFiles(): Promise<readonly string[]> {
  const folders = (await readdir(new URL('services/', ROOT))).map((name) => `services/${name}`);
  const found = await Promise.all(
    [...folders, 'gateway', 'deploy'].map(async (folder) => {
      const files = await readdir(new URL(`${folder}/src/`, ROOT), { recursive: true }).catch(() => []);
      return files.filter((file) => file.endsWith('.config.ts')).map((file) => `${folder}/src/${file}`);
    }),
  );
  return found
    .flat()
    .filter((file) => !SPREAD.includes(file))
    .toSorted();
}

async function schemaOf(file: string): Promise<z.ZodObject> {
  const built = file.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
  const exported: unknown[] = Object.values(Object(await import(new URL(built, ROOT).href)));
  const schema = exported.find((value) => value instanceof z.ZodObject);
  if (schema === undefined) throw new Error(`${file} exports no zod object: export the schema of its settings`);
  return schema;
}

const sections: (readonly [string, z.ZodObject])[] = [['every process', platformConfig]];
for (const file of await configFiles()) {
  const process = file
    .replace(/^services\//, '')
    .replace(/\/src\/(?:(.*)\/)?[^/]*$/, (_, inner) => (inner ? ` · ${inner}` : ''));
  sections.push([process, await schemaOf(file)]);
}
const head = [
  '# Every setting of every process. Written by `npm run generate`; nothing reads this file.',
  '# `npm start` gives each process its own settings, so a local stack needs none of them.',
  '',
];
const body = sections
  .map(([name, schema]) => [`## ${name}`, '', ...describeConfig(schema)])
  .filter((lines) => lines.length > 2)
  .flat();
writeFileSync(new URL('.env.example', ROOT), `${[...head, ...body].join('\n').trimEnd()}\n`);
