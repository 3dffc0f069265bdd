import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { MessageContract, OperationContract } from './define.js';
import type { Schema } from './schema.js';

export interface Contracts {
  readonly messages: readonly MessageContract<unknown>[];
  readonly operations: readonly OperationContract<unknown, unknown>[];
}
/** One declared schema under the name of its lock: `cycles/services.moved.v1`, `cycles/get-cycle.v1.reply`. */
export interface NamedSchema {
  readonly key: string;
  readonly mode: 'full' | 'backward';
  readonly schema: Schema<unknown>;
}

const DECLARATION = /^(?<path>.+\.v\d+)\.[jt]s$/;

const SOURCES = new URL('../src/', import.meta.url);

/**
 * Declarations below this folder, as paths without extension: `cycles/operations/get-cycle.v1`. A build keeps the output of a
 * declaration that was renamed, so only what still has its source counts.
 */
export async function declarationFiles(): Promise<readonly string[]> {
  const files = await readdir(new URL('.', import.meta.url), { recursive: true });
  return files
    .flatMap((file) => DECLARATION.exec(file.replaceAll('\\', '/'))?.groups?.['path'] ?? [])
    .filter((path) => existsSync(new URL(`${path}.ts`, SOURCES)))
    .toSorted();
}

/**
 * Every message and operation that is declared here, sorted by subject. There is no list to keep: the files are the list. For the lock, the
 * AsyncAPI document and tests; services import the declarations that they need.
 */
export async function allContracts(): Promise<Contracts> {
  const files = await declarationFiles();
  const exported: unknown[] = [];
  // One after the other: jest's module loader cannot link two graphs that share a file at the same time.
  for (const file of files) exported.push(...Object.values(Object(await import(`./${file}.js`))));
  return { messages: bySubject(exported.filter(isMessage)), operations: bySubject(exported.filter(isOperation)) };
}

export async function allSchemas(): Promise<readonly NamedSchema[]> {
  const { messages, operations } = await allContracts();
  return [
    ...messages.map(({ subject, owner, kind, schema }): NamedSchema => ({
      key: `${owner}/${subject.slice(owner.length + 1)}`,
      // Streams are replayed: an event is read by older and by newer readers. Commands and operations have one reader, which goes first.
      mode: kind === 'event' ? 'full' : 'backward',
      schema,
    })),
    ...operations.flatMap(({ subject, owner, request, reply }): readonly NamedSchema[] => {
      const key = `${owner}/${subject.slice(`svc.${owner}.`.length)}`;
      return [
        { key: `${key}.request`, mode: 'backward', schema: request },
        { key: `${key}.reply`, mode: 'backward', schema: reply },
      ];
    }),
  ];
}

function bySubject<C extends { readonly subject: string }>(contracts: readonly C[]): readonly C[] {
  return contracts.toSorted((one, other) => (one.subject < other.subject ? -1 : Number(one.subject > other.subject)));
}
function isMessage(value: unknown): value is MessageContract<unknown> {
  return typeof value === 'object' && value !== null && 'subject' in value && 'summary' in value && 'schema' in value;
}
function isOperation(value: unknown): value is OperationContract<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'subject' in value && 'operation' in value && 'reply' in value;
}
