import { avroTypeOf, isUnion, type AvroEnum, type AvroNamed, type AvroRecord, type AvroType } from './avro-type.js';
import { compileAvro } from './logical-types.js';
import type { AvroJson } from './schema.js';

export type Mode = 'full' | 'backward';

/**
 * Why `candidate` may not follow `earlier` (oldest first) under one subject; empty when it may. `backward`: the new reader
 * reads all that was ever written. `full`: also, every earlier reader reads what is written now. All against all: transitive.
 */
export function breaks(mode: Mode, earlier: readonly AvroJson[], candidate: AvroJson): readonly string[] {
  const next = avroTypeOf(candidate);
  const found = earlier
    .map(avroTypeOf)
    .flatMap((before) => [
      ...unreadable(next, before),
      ...(mode === 'full' ? unreadable(before, next) : []),
      ...changesOfMeaning(before, next),
    ]);
  return [...new Set([...shortcomings(candidate), ...found])];
}

function unreadable(reader: AvroType, writer: AvroType): readonly string[] {
  try {
    compileAvro(reader).createResolver(compileAvro(writer));
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What a schema lacks from day one, whatever came before it. */
export function shortcomings(schema: AvroJson): readonly string[] {
  const type = avroTypeOf(schema);
  return parts(type).flatMap(({ path, type: part }) => {
    if (typeof part === 'string') return part === 'float' || part === 'double' ? [`${path}: ${part} is not exact`] : [];
    if (isUnion(part)) {
      const nullable = part.length === 2 && part[0] === 'null';
      return nullable ? [] : [`${path}: a union is ["null", one type]`];
    }
    const brittle = part.type === 'enum' && part.default === undefined;
    return brittle ? [`${path}: enum ${part.name} has no default for readers that do not know a newer symbol`] : [];
  });
}

interface Part {
  readonly path: string;
  readonly type: AvroType;
}

/** A type and all types inside it, by path of fields. A named type is entered where it is defined only. */
function parts(type: AvroType, path = '$'): readonly Part[] {
  const here: Part = { path, type };
  if (typeof type === 'string') return [here];
  if (isUnion(type)) return [here, ...type.flatMap((branch) => parts(branch, path))];
  switch (type.type) {
    case 'record':
      return [here, ...type.fields.flatMap((field) => parts(field.type, `${path}.${field.name}`))];
    case 'array':
      return [here, ...parts(type.items, `${path}[]`)];
    case 'map':
      return [here, ...parts(type.values, `${path}{}`)];
    default:
      return [here];
  }
}

/**
 * What Avro's own resolution lets pass: the canonical form knows no logical type, precision, scale or unit, so a figure
 * would be read wrong by powers of ten without an error.
 */
function changesOfMeaning(before: AvroType, after: AvroType): readonly string[] {
  return compare({
    path: '$',
    before,
    after,
    names: { before: named(before), after: named(after) },
    entered: new Set(),
  });
}

type Names = ReadonlyMap<string, AvroNamed>;
interface Pair {
  readonly path: string;
  readonly before: AvroType;
  readonly after: AvroType;
  readonly names: { readonly before: Names; readonly after: Names };
  /** Records already compared: a recursive type ends here. */
  readonly entered: Set<string>;
}

function named(type: AvroType): Names {
  const isNamed = (part: AvroType): part is AvroNamed =>
    typeof part === 'object' && !isUnion(part) && (part.type === 'record' || part.type === 'enum');
  return new Map(
    parts(type)
      .map((part) => part.type)
      .filter(isNamed)
      .map((found) => [found.name, found]),
  );
}

function compare(pair: Pair): readonly string[] {
  const before = resolved(pair.before, pair.names.before);
  const after = resolved(pair.after, pair.names.after);
  const changed =
    meaning(before) === meaning(after) ? [] : [`${pair.path}: ${meaning(before)} became ${meaning(after)}`];
  if (typeof before === 'string' || typeof after === 'string') return changed;
  if (before.type === 'enum' && after.type === 'enum') return [...changed, ...lostSymbols(pair.path, before, after)];
  if (before.type === 'record' && after.type === 'record') return [...changed, ...compareFields(pair, before, after)];
  if (before.type === 'array' && after.type === 'array') {
    return compare({ ...pair, path: `${pair.path}[]`, before: before.items, after: after.items });
  }
  if (before.type === 'map' && after.type === 'map') {
    return compare({ ...pair, path: `${pair.path}{}`, before: before.values, after: after.values });
  }
  return changed;
}

/** Avro would read a symbol that is gone as the default, and nobody would notice. */
function lostSymbols(path: string, before: AvroEnum, after: AvroEnum): readonly string[] {
  return before.symbols
    .filter((symbol) => !after.symbols.includes(symbol))
    .map((symbol) => `${path}: symbol ${symbol} is gone`);
}

function compareFields(pair: Pair, before: AvroRecord, after: AvroRecord): readonly string[] {
  const key = `${before.name}:${after.name}`;
  if (pair.entered.has(key)) return [];
  pair.entered.add(key);
  return before.fields.flatMap((field) => {
    const same = after.fields.find(({ name }) => name === field.name);
    return same ? compare({ ...pair, path: `${pair.path}.${field.name}`, before: field.type, after: same.type }) : [];
  });
}

/** Through names and nullability: a field that becomes nullable keeps its meaning. */
function resolved(type: AvroType, names: Names): Exclude<AvroType, readonly AvroType[]> {
  if (typeof type === 'string') return names.get(type) ?? type;
  if (!isUnion(type)) return type;
  return resolved(type.find((branch) => branch !== 'null') ?? 'null', names);
}

function meaning(type: Exclude<AvroType, readonly AvroType[]>): string {
  if (typeof type === 'string') return 'plain';
  switch (type.type) {
    case 'record':
    case 'array':
    case 'map':
      return 'plain';
    case 'enum':
      return enumMeaning(type);
    default:
      return [type.logicalType, type.precision, type.scale, type.unit].filter((part) => part !== undefined).join(' ');
  }
}

function enumMeaning({ logicalType }: AvroEnum): string {
  return logicalType ?? 'plain';
}
