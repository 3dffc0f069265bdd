// oxlint-disable no-underscore-dangle -- the names by which avsc calls its types
import avsc, { type Type } from 'avsc';

/** The part of avsc's reading position that is needed here. */
interface Position {
  readonly buf: Buffer;
  readonly pos: number;
  readLong(): number;
  readString(): string;
  skipLong(): void;
}
interface Readable {
  _read(position: Position): unknown;
}

/**
 * How many items the next block says that it has. Every item of ours takes a byte at least, so a greater count is damage;
 * avsc would believe it and fill the memory before it noticed the end of the bytes.
 */
function blockCount(position: Position): number {
  const count = position.readLong();
  if (count < 0) position.skipLong();
  if (Math.abs(count) > position.buf.length - position.pos) throw new RangeError('more items than bytes');
  return Math.abs(count);
}

class BoundedArray extends avsc.types.ArrayType {
  declare readonly itemsType: Type & Readable;

  _read(position: Position): readonly unknown[] {
    const items: unknown[] = [];
    for (let count = blockCount(position); count > 0; count = blockCount(position)) {
      for (let index = 0; index < count; index += 1) items.push(this.itemsType._read(position));
    }
    return items;
  }
}

class BoundedMap extends avsc.types.MapType {
  declare readonly valuesType: Type & Readable;

  _read(position: Position): Readonly<Record<string, unknown>> {
    const entries: [string, unknown][] = [];
    for (let count = blockCount(position); count > 0; count = blockCount(position)) {
      for (let index = 0; index < count; index += 1)
        entries.push([position.readString(), this.valuesType._read(position)]);
    }
    return Object.fromEntries(entries);
  }
}

type TypeHook = NonNullable<NonNullable<Parameters<typeof avsc.Type.forSchema>[1]>['typeHook']>;

/** Makes avsc build arrays and maps that do not trust their counts. */
export const boundedTypes: TypeHook = (schema, options) => {
  if (typeof schema !== 'object' || !('type' in schema)) return undefined;
  if (schema.type === 'array') return new BoundedArray(schema, options);
  return schema.type === 'map' ? new BoundedMap(schema, options) : undefined;
};
