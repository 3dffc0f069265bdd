import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that git knows and that is there, as paths from the root with `/`. */
export const FILES: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(`${ROOT}${path}`));

/** Our source: tests and fakes too, no generated and no data files. */
export const SOURCES: readonly string[] = FILES.filter((path) => /(?<!\.d)\.(tsx?|mjs)$/.test(path));

export function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** Names of the folders below a folder, sorted. */
export function foldersOf(path: string): readonly string[] {
  return readdirSync(`${ROOT}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

const manifest = z.object({ name: z.string(), dependencies: z.record(z.string(), z.string()).default({}) });
const project = z.object({ references: z.array(z.object({ path: z.string() })).default([]) });

export interface Package {
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  /** Names of the packages whose projects this one's references lead to. */
  readonly references: readonly string[];
}

/** Folders of packages of ours; one without a project only holds the version of a tool. */
const FOLDERS = FILES.filter((path) => /^[^.].*\/package\.json$/.test(path))
  .map((path) => path.replace(/\/package\.json$/, ''))
  .filter((folder) => FILES.includes(`${folder}/tsconfig.json`));

function manifestOf(folder: string) {
  return manifest.parse(JSON.parse(textOf(`${folder}/package.json`)));
}

/** The workspaces. */
export const PACKAGES: readonly Package[] = FOLDERS.map((folder) => {
  const { name, dependencies } = manifestOf(folder);
  const { references } = project.parse(JSON.parse(textOf(`${folder}/tsconfig.json`)));
  const depth = folder.split('/').length;
  return {
    folder,
    name,
    dependencies: Object.keys(dependencies).filter((dependency) => dependency.startsWith('@kantia/')),
    references: references.map(({ path }) => manifestOf(path.replace('../'.repeat(depth), '')).name),
  };
});
