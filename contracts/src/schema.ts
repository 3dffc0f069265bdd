import { assert } from '@kantia/kernel/assert';
import type { Decimal } from '@kantia/kernel/decimal';

export type AvroJson = string | readonly AvroJson[] | { readonly [key: string]: unknown };

declare const value: unique symbol;

/** An Avro schema that also knows the TypeScript type of its values. The Avro text is the only declaration. */
export interface Schema<T> {
  readonly avro: AvroJson;
  readonly [value]?: T;
}
export type TypeOf<S> = S extends Schema<infer T> ? T : never;
export type RecordOf<F extends Readonly<Record<string, Schema<unknown>>>> = { readonly [K in keyof F]: TypeOf<F[K]> };

export const string: Schema<string> = { avro: 'string' };
export const boolean: Schema<boolean> = { avro: 'boolean' };
export const int: Schema<number> = { avro: 'int' };
export const long: Schema<bigint> = { avro: 'long' };
export const bytes: Schema<Uint8Array> = { avro: 'bytes' };
export const uuid: Schema<string> = { avro: { type: 'string', logicalType: 'uuid' } };
/** An instant, to the millisecond. */
export const instant: Schema<Date> = { avro: { type: 'long', logicalType: 'timestamp-millis' } };

/** An exact decimal. The value must fit `scale` decimals: nothing is rounded on the way. */
export function decimal(precision: number, scale: number): Schema<Decimal> {
  return { avro: { type: 'bytes', logicalType: 'decimal', precision, scale } };
}
/** Money of a line or a total. */
export const money: Schema<Decimal> = decimal(38, 2);
/** Energy in kWh. */
export const energyKwh: Schema<Decimal> = decimal(38, 9);

/**
 * A closed vocabulary that may grow. Symbols may hold hyphens (they travel as underscores); a reader that does not know a
 * new symbol reads the first one, so the first must be harmless.
 */
export function oneOf<const S extends readonly [string, ...string[]]>(name: string, symbols: S): Schema<S[number]> {
  assert(!symbols.some((symbol) => symbol.includes('_')), `${name}: an underscore would come back as a hyphen`);
  const wire = symbols.map((symbol) => symbol.replaceAll('-', '_'));
  return { avro: { type: 'enum', name, symbols: wire, default: wire[0], logicalType: 'hyphenated' } };
}
export function array<T>(items: Schema<T>): Schema<readonly T[]> {
  return { avro: { type: 'array', items: items.avro } };
}
export function map<T>(values: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return { avro: { type: 'map', values: values.avro } };
}
/** May be absent: null by default, so that older and newer writers stay readable. */
export function optional<T>(schema: Schema<T>): Schema<T | null> {
  return { avro: ['null', schema.avro] };
}
export function record<const F extends Readonly<Record<string, Schema<unknown>>>>(
  name: string,
  fields: F,
): Schema<RecordOf<F>> {
  return {
    avro: {
      type: 'record',
      name,
      fields: Object.entries(fields).map(([field, { avro }]) =>
        Array.isArray(avro) ? { name: field, type: avro, default: null } : { name: field, type: avro },
      ),
    },
  };
}
export const empty = (name: string): Schema<Readonly<Record<string, never>>> => record(name, {});
