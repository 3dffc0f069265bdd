import { assert } from '@kantia/kernel/assert';
import { Decimal, fromUnscaled, toUnscaled } from '@kantia/kernel/decimal';
import { isUuid } from '@kantia/kernel/ids';
import avsc, { type Type } from 'avsc';
import { boundedTypes } from './bounded-types.js';

/**
 * avsc asks a logical type for `_toValue` at each write, and takes `undefined` as "not a value of this type".
 * `_resolve` answers how values of a writer's type are read; no answer means that they cannot be.
 */
const { LogicalType } = avsc.types;

function attribute(schema: unknown, name: string): unknown {
  return typeof schema === 'object' && schema !== null
    ? Object.entries(schema).find(([key]) => key === name)?.[1]
    : undefined;
}

const SHORT_BYTES = 6;
const SHORT_LIMIT = 1n << 47n;

/** Minimal two's complement, big-endian (Avro specification 1.11, Decimal). */
function bytesOf(unscaled: bigint): Buffer {
  if (unscaled >= -SHORT_LIMIT && unscaled < SHORT_LIMIT) {
    const value = Number(unscaled);
    let length = 1;
    for (let limit = 128; value >= limit || value < -limit; limit *= 256) length += 1;
    const bytes = Buffer.allocUnsafe(length);
    bytes.writeIntBE(value, 0, length);
    return bytes;
  }
  const magnitude = unscaled < 0n ? -unscaled - 1n : unscaled;
  const length = Math.floor(magnitude.toString(2).length / 8) + 1;
  return Buffer.from(
    BigInt.asUintN(length * 8, unscaled)
      .toString(16)
      .padStart(length * 2, '0'),
    'hex',
  );
}

function unscaledOf(bytes: Buffer): bigint {
  if (bytes.length === 0) return 0n;
  if (bytes.length <= SHORT_BYTES) return BigInt(bytes.readIntBE(0, bytes.length));
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
}

export class DecimalType extends LogicalType {
  private readonly scale: number;
  private readonly precision: number;
  private readonly limit: bigint;

  constructor(schema: unknown, options?: unknown) {
    super(JSON.parse(JSON.stringify(schema)), options);
    const precision = Number(attribute(schema, 'precision'));
    const scale = Number(attribute(schema, 'scale'));
    assert(precision > 0 && scale >= 0 && scale <= precision, `decimal(${precision}, ${scale}) is impossible`);
    this.scale = scale;
    this.precision = precision;
    this.limit = 10n ** BigInt(precision);
  }
  get label(): string {
    return `decimal(${this.precision}, ${this.scale})`;
  }
  protected override _toValue(value: unknown): Buffer | undefined {
    if (!Decimal.isDecimal(value) || !value.isFinite() || value.decimalPlaces() > this.scale) return undefined;
    const unscaled = toUnscaled(value, this.scale);
    return this.fits(unscaled) ? bytesOf(unscaled) : undefined;
  }
  protected override _fromValue(bytes: Buffer): Decimal {
    const unscaled = unscaledOf(bytes);
    if (!this.fits(unscaled)) throw new RangeError(`a decimal of more than ${this.precision} digits`);
    return fromUnscaled(unscaled, this.scale);
  }
  /** Only the same scale and precision: another scale would read figures wrong by powers of ten without an error. */
  protected override _resolve(writer: Type): ((value: Decimal) => Decimal) | undefined {
    const same = writer instanceof DecimalType && writer.scale === this.scale && writer.precision === this.precision;
    return same ? (value) => value : undefined;
  }
  private fits(unscaled: bigint): boolean {
    return unscaled < this.limit && unscaled > -this.limit;
  }
}

class InstantType extends LogicalType {
  protected override _toValue(value: unknown): number | undefined {
    return value instanceof Date && !Number.isNaN(value.getTime()) ? value.getTime() : undefined;
  }
  protected override _fromValue(milliseconds: number): Date {
    return new Date(milliseconds);
  }
  protected override _resolve(writer: Type): ((value: Date) => Date) | undefined {
    return writer instanceof InstantType ? (value) => value : undefined;
  }
}

class UuidType extends LogicalType {
  protected override _toValue(value: unknown): string | undefined {
    return typeof value === 'string' && isUuid(value) ? value : undefined;
  }
  protected override _fromValue(value: string): string {
    return value;
  }
  protected override _resolve(writer: Type): ((value: string) => string) | undefined {
    return writer instanceof UuidType ? (value) => value : undefined;
  }
}

/** Avro names hold no hyphens: the symbols of an enum travel with underscores. */
class HyphenatedType extends LogicalType {
  private readonly wireOf: ReadonlyMap<unknown, string>;
  private readonly symbolOf: ReadonlyMap<string, string>;
  private readonly fallback: string;

  constructor(schema: unknown, options?: unknown) {
    super(JSON.parse(JSON.stringify(schema)), options);
    const symbols = attribute(schema, 'symbols');
    assert(Array.isArray(symbols), 'hyphenated is for enums');
    const wires = symbols.map(String);
    this.wireOf = new Map(wires.map((wire) => [wire.replaceAll('_', '-'), wire]));
    this.symbolOf = new Map(wires.map((wire) => [wire, wire.replaceAll('_', '-')]));
    const fallback = attribute(schema, 'default');
    this.fallback = typeof fallback === 'string' ? fallback.replaceAll('_', '-') : '';
  }
  protected override _toValue(value: unknown): string | undefined {
    return this.wireOf.get(value);
  }
  protected override _fromValue(wire: string): string {
    return this.symbolOf.get(wire) ?? this.fallback;
  }
  protected override _resolve(writer: Type): ((value: string) => string) | undefined {
    if (!(writer instanceof HyphenatedType)) return undefined;
    this.underlyingType.createResolver(writer.underlyingType);
    return (symbol) => (this.wireOf.has(symbol) ? symbol : this.fallback);
  }
}

/** avsc takes Buffers only; our values are plain byte arrays. */
class OctetsType extends LogicalType {
  protected override _toValue(value: unknown): Buffer | undefined {
    return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : undefined;
  }
  protected override _fromValue(bytes: Buffer): Uint8Array {
    return bytes;
  }
  protected override _resolve(writer: Type): ((value: Uint8Array) => Uint8Array) | undefined {
    return writer instanceof OctetsType ? (value) => value : undefined;
  }
}

/** avsc packs the buffer before it asks for the next one. */
const eightBytes = Buffer.alloc(8);

/** avsc's own long is a double: two of three values beyond 2^52 would change without an error. */
// oxlint-disable-next-line no-underscore-dangle -- the public name of avsc's factory
const bigLong = avsc.types.LongType.__with({
  fromBuffer: (bytes: Buffer): bigint => bytes.readBigInt64LE(),
  toBuffer: (value: bigint): Buffer => {
    eightBytes.writeBigInt64LE(value);
    return eightBytes;
  },
  fromJSON: (value: string | number): bigint => BigInt(value),
  toJSON: (value: unknown): string => String(value),
  isValid: (value: unknown): boolean => typeof value === 'bigint' && BigInt.asIntN(64, value) === value,
  compare: (one: bigint, other: bigint): number => (one < other ? -1 : Number(one > other)),
});

/** The avsc type of a normalised schema, with exact longs and decimals. */
export function compileAvro(normalised: unknown): Type {
  return avsc.Type.forSchema(JSON.parse(JSON.stringify(normalised)), {
    registry: { long: bigLong, bytes: new OctetsType({ type: 'bytes', logicalType: 'octets' }) },
    logicalTypes: { decimal: DecimalType, 'timestamp-millis': InstantType, uuid: UuidType, hyphenated: HyphenatedType },
    typeHook: boundedTypes,
    wrapUnions: 'never',
    noAnonymousTypes: true,
    omitRecordMethods: true,
    assertLogicalTypes: true,
  });
}
