import { present } from '@kantia/kernel/assert';
import { fromUnscaled } from '@kantia/kernel/decimal';
import { avroTypeOf, isUnion, type AvroLogical, type AvroNamed, type AvroType } from './avro-type.js';
import type { AvroJson } from './schema.js';

/** Known figures: an amount of 12345.67 at scale 2, and a long that no double can hold. */
const UNSCALED = 1_234_567n;
const BEYOND_DOUBLE = 9_007_199_254_740_993n;

/**
 * One value of a schema, always the same: its bytes are kept with the lock, so that a codec which writes or reads them
 * otherwise fails a test, even where Avro's own rules see no change.
 */
export function goldenSample(avro: AvroJson): unknown {
  return sample(avroTypeOf(avro), new Map());
}

function sample(type: AvroType, names: Map<string, AvroNamed>): unknown {
  if (typeof type === 'string') {
    const known = names.get(type);
    return known ? sample(known, names) : plain(type);
  }
  if (isUnion(type)) return sample(present(type.at(-1), 'a union has branches'), names);
  switch (type.type) {
    case 'record':
      names.set(type.name, type);
      return Object.fromEntries(type.fields.map((field) => [field.name, sample(field.type, names)]));
    case 'enum':
      names.set(type.name, type);
      return present(type.symbols.at(-1), 'an enum has symbols').replaceAll('_', '-');
    case 'array':
      return [sample(type.items, names)];
    case 'map':
      return { clave: sample(type.values, names) };
    default:
      return logical(type);
  }
}

function plain(type: string): unknown {
  switch (type) {
    case 'boolean':
      return true;
    case 'int':
      return -7;
    case 'long':
      return -BEYOND_DOUBLE;
    case 'bytes':
      return Buffer.from([0, 255]);
    case 'null':
      return null;
    default:
      return 'Peñón 1';
  }
}

function logical({ type, logicalType, scale = 0 }: AvroLogical): unknown {
  switch (logicalType) {
    case 'decimal':
      return fromUnscaled(UNSCALED, scale);
    case 'timestamp-millis':
      return new Date(Date.UTC(2026, 10, 24, 15, 30, 0, 123));
    case 'uuid':
      return '6f1c1f0e-7d3a-4d0b-9a57-0b8a3c2d1e4f';
    default:
      return plain(type);
  }
}
