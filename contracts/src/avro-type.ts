import { assert, Defect } from '@kantia/kernel/assert';
import type { AvroJson } from './schema.js';

const PRIMITIVES = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'] as const;
type AvroPrimitive = (typeof PRIMITIVES)[number];

interface AvroField {
  readonly name: string;
  readonly doc?: string;
  readonly type: AvroType;
  readonly default?: unknown;
}
export interface AvroRecord {
  readonly type: 'record';
  readonly name: string;
  readonly doc?: string;
  readonly fields: readonly AvroField[];
}
export interface AvroEnum {
  readonly type: 'enum';
  readonly name: string;
  readonly symbols: readonly string[];
  readonly default?: string;
  readonly logicalType?: string;
}
interface AvroArray {
  readonly type: 'array';
  readonly items: AvroType;
}
interface AvroMap {
  readonly type: 'map';
  readonly values: AvroType;
}
/** A primitive with a meaning of its own: what the parsing canonical form drops and the lock must not. */
export interface AvroLogical {
  readonly type: AvroPrimitive;
  readonly logicalType: string;
  readonly precision?: number;
  readonly scale?: number;
  readonly unit?: string;
}
export type AvroNamed = AvroRecord | AvroEnum;
/** An Avro schema as our messages use it. A string is a primitive or the name of a type defined before it. */
export type AvroType = string | readonly AvroType[] | AvroNamed | AvroArray | AvroMap | AvroLogical;

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  record: ['type', 'name', 'doc', 'fields'],
  enum: ['type', 'name', 'symbols', 'default', 'logicalType'],
  array: ['type', 'items'],
  map: ['type', 'values'],
};
const LOGICAL_ATTRIBUTES: readonly string[] = ['type', 'logicalType', 'precision', 'scale', 'unit'];
const FIELD_ATTRIBUTES: readonly string[] = ['name', 'doc', 'type', 'default'];

function isPrimitive(name: unknown): name is AvroPrimitive {
  return PRIMITIVES.some((primitive) => primitive === name);
}
export function isUnion(type: AvroType): type is readonly AvroType[] {
  return Array.isArray(type);
}

/**
 * The schema in one form: attributes in a fixed order, `{type: 'long'}` as `'long'`, and the second use of a named type as
 * its name. avsc needs all three: its registry serves bare names only and refuses a name that is defined twice.
 * Stops on two different types of one name and on attributes that the lock does not know.
 */
export function avroTypeOf(avro: AvroJson): AvroType {
  return read(avro, new Map());
}

type Seen = Map<string, string>;
type Attributes = Readonly<Record<string, unknown>>;

function read(json: unknown, seen: Seen): AvroType {
  if (typeof json === 'string') {
    assert(isPrimitive(json) || seen.has(json), `unknown Avro type ${json}`);
    return json;
  }
  if (Array.isArray(json)) return json.map((branch: unknown) => read(branch, seen));
  assert(isAttributes(json), 'an Avro type is a name, a union or an object');
  const { type } = json;
  if (isPrimitive(type)) return readPrimitive(type, json);
  refuseUnknown(json, ATTRIBUTES[String(type)] ?? ['type'], String(type));
  switch (type) {
    case 'array':
      return { type, items: read(json['items'], seen) };
    case 'map':
      return { type, values: read(json['values'], seen) };
    case 'record':
    case 'enum':
      return readNamed(type, json, seen);
    default:
      throw new Defect(`Avro type ${JSON.stringify(type)} is not used in messages`);
  }
}

function readPrimitive(type: AvroPrimitive, json: Attributes): AvroType {
  refuseUnknown(json, LOGICAL_ATTRIBUTES, type);
  const { logicalType, precision, scale, unit } = json;
  if (logicalType === undefined) return type;
  return {
    type,
    logicalType: text(logicalType, 'logicalType'),
    ...(typeof precision === 'number' && { precision }),
    ...(typeof scale === 'number' && { scale }),
    ...(typeof unit === 'string' && { unit }),
  };
}

function readNamed(type: 'record' | 'enum', json: Attributes, seen: Seen): AvroType {
  const name = text(json['name'], 'name');
  const whole = JSON.stringify(json);
  const before = seen.get(name);
  if (before !== undefined) {
    assert(before === whole, `two different types are named ${name}`);
    return name;
  }
  seen.set(name, whole);
  if (type === 'enum') return readEnum(name, json);
  const { doc } = json;
  return {
    type,
    name,
    ...(typeof doc === 'string' && { doc }),
    fields: list(json['fields'], 'fields').map((field) => readField(field, seen)),
  };
}

function readEnum(name: string, json: Attributes): AvroEnum {
  const { default: fallback, logicalType } = json;
  return {
    type: 'enum',
    name,
    symbols: list(json['symbols'], 'symbols').map((symbol) => text(symbol, 'symbol')),
    ...(typeof fallback === 'string' && { default: fallback }),
    ...(typeof logicalType === 'string' && { logicalType }),
  };
}

function readField(json: unknown, seen: Seen): AvroField {
  assert(isAttributes(json), 'a field is an object');
  refuseUnknown(json, FIELD_ATTRIBUTES, 'field');
  const { doc } = json;
  return {
    name: text(json['name'], 'name'),
    ...(typeof doc === 'string' && { doc }),
    type: read(json['type'], seen),
    ...('default' in json && { default: json['default'] }),
  };
}

function refuseUnknown(json: Attributes, known: readonly string[], what: string): void {
  const unknown = Object.keys(json).filter((attribute) => !known.includes(attribute));
  assert(unknown.length === 0, `${what}: unknown attribute ${unknown.join(', ')}`);
}
function isAttributes(json: unknown): json is Attributes {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
function text(json: unknown, what: string): string {
  assert(typeof json === 'string', `${what} must be text`);
  return json;
}
function list(json: unknown, what: string): readonly unknown[] {
  assert(Array.isArray(json), `${what} must be a list`);
  return json;
}

/** The parsing canonical form of the Avro specification (1.11, Schema Fingerprints), over which CRC-64-AVRO is taken. */
export function canonicalForm(type: AvroType): string {
  return JSON.stringify(stripped(type));
}
function stripped(type: AvroType): unknown {
  if (typeof type === 'string') return type;
  if (isUnion(type)) return type.map(stripped);
  switch (type.type) {
    case 'record':
      return {
        name: type.name,
        type: 'record',
        fields: type.fields.map((field) => ({ name: field.name, type: stripped(field.type) })),
      };
    case 'enum':
      return { name: type.name, type: 'enum', symbols: type.symbols };
    case 'array':
      return { type: 'array', items: stripped(type.items) };
    case 'map':
      return { type: 'map', values: stripped(type.values) };
    default:
      return type.type;
  }
}
