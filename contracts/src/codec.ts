import { Defect } from '@kantia/kernel/assert';
import { Decimal } from '@kantia/kernel/decimal';
import type { Type } from 'avsc';
import { avroTypeOf, canonicalForm, type AvroType } from './avro-type.js';
import { crc64Avro } from './crc64-avro.js';
import { compileAvro, DecimalType } from './logical-types.js';
import type { AvroJson, Schema } from './schema.js';

/** Bytes written with a schema that nobody here knows. They may be read later, by a newer reader: keep them. */
export class UnknownSchema extends Error {
  override readonly name = 'UnknownSchema';
  readonly code = 'contracts.unknown-schema';
  constructor(readonly fingerprint: string) {
    super(`no schema is known for fingerprint ${fingerprint}`);
  }
}

/** Bytes that are not what they say they are, or that this reader's schema cannot take. Trying again does not help. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code = 'contracts.unreadable';
}

/** Finds a writer's schema by its CRC-64-AVRO, 16 hex digits. */
export type WriterSchemas = (fingerprint: string) => AvroJson | undefined;

type Resolver = ReturnType<Type['createResolver']>;
interface Compiled {
  readonly avro: AvroType;
  readonly type: Type;
  readonly fingerprint: string;
  readonly header: Buffer;
  readonly resolvers: Map<string, Resolver>;
}

const MARKER = 0xc301;
const HEADER_BYTES = 10;

/** Messages are written here first and copied once their length is known; encoding never yields, so one is enough. */
let scratch = Buffer.allocUnsafe(64 * 1024);

/** Avro single-object encoding (specification 1.11): c3 01, CRC-64-AVRO little-endian, body. */
export class Codec<T> {
  constructor(private readonly compiled: Compiled) {}

  /** CRC-64-AVRO of the canonical form, 16 hex digits. It says nothing about scale or logical types: the lock does. */
  get fingerprint(): string {
    return this.compiled.fingerprint;
  }
  get avro(): AvroType {
    return this.compiled.avro;
  }

  /** Stops with a defect that names the field when the value does not fit the schema. */
  encode(value: T): Uint8Array {
    const { type, header } = this.compiled;
    try {
      let end = type.encode(value, scratch, HEADER_BYTES);
      while (end < 0) {
        scratch = Buffer.allocUnsafe(2 * (scratch.length - end));
        end = type.encode(value, scratch, HEADER_BYTES);
      }
      header.copy(scratch);
      return Buffer.from(scratch.subarray(0, end));
    } catch {
      // avsc's own error prints the value, and messages hold customers' data: it is not kept as the cause.
      throw new Defect(misfit(type, value));
    }
  }

  /** Throws `UnknownSchema` or `Unreadable`. */
  decode(bytes: Uint8Array, writers?: WriterSchemas): T {
    const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fingerprint = fingerprintOf(message);
    const resolver = fingerprint === this.compiled.fingerprint ? undefined : this.resolverOf(fingerprint, writers);
    try {
      return this.compiled.type.fromBuffer(message.subarray(HEADER_BYTES), resolver);
    } catch (cause) {
      throw new Unreadable(`${nameOf(this.compiled.type)} cannot be read`, { cause });
    }
  }

  private resolverOf(fingerprint: string, writers: WriterSchemas | undefined): Resolver {
    const known = this.compiled.resolvers.get(fingerprint);
    if (known) return known;
    const avro = writers?.(fingerprint);
    if (avro === undefined) throw new UnknownSchema(fingerprint);
    const writer = compile(avro);
    if (writer.fingerprint !== fingerprint)
      throw new Unreadable(`the schema given for ${fingerprint} is ${writer.fingerprint}`);
    try {
      const resolver = this.compiled.type.createResolver(writer.type);
      this.compiled.resolvers.set(fingerprint, resolver);
      return resolver;
    } catch (cause) {
      throw new Unreadable(`${nameOf(this.compiled.type)} cannot read what ${fingerprint} wrote`, { cause });
    }
  }
}

/** Fingerprint in the header of single-object bytes, 16 hex digits. Throws `Unreadable` on anything else. */
export function fingerprintOf(bytes: Uint8Array): string {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (message.length < HEADER_BYTES || message.readUInt16BE() !== MARKER)
    throw new Unreadable('not an Avro single object');
  return hex(message.readBigUInt64LE(2));
}

const compiledOf = new WeakMap<object, Compiled>();

/** The codec of a schema. Compiling happens once per schema object: declare schemas at the top of a file. */
export function codecOf<T>(schema: Schema<T>): Codec<T> {
  let compiled = compiledOf.get(schema);
  if (!compiled) {
    compiled = compile(schema.avro);
    compiledOf.set(schema, compiled);
  }
  return new Codec<T>(compiled);
}

function compile(json: AvroJson): Compiled {
  const avro = avroTypeOf(json);
  const crc = crc64Avro(canonicalForm(avro));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(MARKER);
  header.writeBigUInt64LE(crc, 2);
  return { avro, type: compileAvro(avro), fingerprint: hex(crc), header, resolvers: new Map() };
}

function hex(crc: bigint): string {
  return crc.toString(16).padStart(16, '0');
}

function nameOf(type: Type): string {
  return type.name ?? type.typeName;
}

/** Where a value does not fit, and what is there; never the value itself. */
function misfit(type: Type, value: unknown): string {
  const found: string[] = [];
  type.isValid(value, {
    errorHook: (path, part, expected) => {
      found.push(`${[nameOf(type), ...path].join('.')} is ${kindOf(part)}, not ${expectation(expected)}`);
    },
  });
  return found.join('; ') || `${nameOf(type)} cannot be encoded`;
}

function kindOf(part: unknown): string {
  if (part === undefined) return 'missing';
  if (part === null) return 'null';
  if (Decimal.isDecimal(part))
    return `a decimal of ${part.precision(true)} digits, ${part.decimalPlaces()} of them decimals`;
  return typeof part === 'object' ? `a ${part.constructor.name}` : `a ${typeof part}`;
}

function expectation(type: Type): string {
  return type instanceof DecimalType ? type.label : JSON.stringify(type.schema({ exportAttrs: true, noDeref: true }));
}
