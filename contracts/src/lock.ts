import { createHash } from 'node:crypto';
import { present } from '@kantia/kernel/assert';
import { avroTypeOf } from './avro-type.js';
import type { NamedSchema } from './catalogue.js';
import { codecOf } from './codec.js';
import { breaks, shortcomings } from './compatibility.js';
import { goldenSample } from './golden-sample.js';
import type { AvroJson } from './schema.js';

/** One text that a schema has had. */
interface LockedVersion {
  /** Path below `schemas/`. */
  readonly file: string;
  /** CRC-64-AVRO of the canonical form: what the header of a message names. */
  readonly crc64: string;
  /** SHA-256 of the file: also sees scale, precision, defaults and documentation. */
  readonly sha256: string;
  /** Bytes of the golden sample, in hex. */
  readonly golden: string;
}
/** By name of the schema: all texts that it has had, oldest first. The last one is in force. */
export type Locks = Readonly<Record<string, readonly LockedVersion[]>>;
export interface LockedSchemas {
  readonly locks: Locks;
  /** Text of each `.avsc` file, by path below `schemas/`. */
  readonly files: ReadonlyMap<string, string>;
}
export interface LockPlan extends LockedSchemas {
  /** Why the declarations may not be locked as they are; nothing is to be written then. */
  readonly refusals: readonly string[];
}
export const NOTHING_LOCKED: LockedSchemas = { locks: {}, files: new Map() };

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
export function avscText(avro: AvroJson): string {
  return `${JSON.stringify(avroTypeOf(avro), null, 2)}\n`;
}

/**
 * Locks the declarations. A text that changes in an allowed way keeps its earlier texts beside it, because messages written
 * with them are still to be read. `unreleased` forgets the earlier texts: nobody has written with them yet.
 */
export function planLock(
  declared: readonly NamedSchema[],
  before: LockedSchemas,
  { unreleased }: { readonly unreleased: boolean },
): LockPlan {
  const known = unreleased ? NOTHING_LOCKED : before;
  const locked = declared.map((one) => ({ key: one.key, ...lockOne(one, known) }));
  const gone = Object.keys(known.locks).filter((key) => !declared.some((one) => one.key === key));
  return {
    locks: Object.fromEntries(
      locked.map(({ key, versions }) => [key, versions] as const).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    files: new Map(locked.flatMap(({ files }) => files)),
    refusals: [
      ...locked.flatMap(({ refusals }) => refusals),
      ...gone.map((key) => `${key}: a locked contract may not disappear while what it wrote can still be read`),
    ],
  };
}

interface Locked {
  readonly versions: readonly LockedVersion[];
  readonly files: readonly (readonly [file: string, text: string])[];
  readonly refusals: readonly string[];
}

function lockOne({ key, mode, schema }: NamedSchema, { locks, files }: LockedSchemas): Locked {
  const text = avscText(schema.avro);
  const history = (locks[key] ?? []).map((version) => ({
    version,
    text: present(files.get(version.file), `${version.file} is missing`),
  }));
  const last = history.at(-1);
  if (last?.text === text) {
    return {
      versions: history.map(({ version }) => version),
      files: history.map((one) => [one.version.file, one.text]),
      refusals: [],
    };
  }
  const earlier = history.map((one, index) => ({
    version: { ...one.version, file: `${key}.r${index + 1}.avsc` },
    text: one.text,
  }));
  const current = { version: versionOf(key, schema, text), text };
  const reasons = last
    ? breaks(
        mode,
        history.map((one): AvroJson => JSON.parse(one.text)),
        schema.avro,
      )
    : shortcomings(schema.avro);
  const advice = last ? ' (declare the next version in a file beside it)' : '';
  return {
    versions: [...earlier, current].map(({ version }) => version),
    files: [...earlier, current].map((one) => [one.version.file, one.text]),
    refusals: reasons.map((reason) => `${key}: ${reason}${advice}`),
  };
}

function versionOf(key: string, schema: NamedSchema['schema'], text: string): LockedVersion {
  const codec = codecOf(schema);
  const golden = Buffer.from(codec.encode(goldenSample(schema.avro))).toString('hex');
  return { file: `${key}.avsc`, crc64: codec.fingerprint, sha256: sha256(text), golden };
}
