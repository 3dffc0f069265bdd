import { describe, expect, it } from '@jest/globals';
import { Defect } from '@kantia/kernel/assert';
import { decimal as parse } from '@kantia/kernel/decimal';
import { codecOf, fingerprintOf, UnknownSchema, Unreadable } from './codec.js';
import {
  array,
  bytes,
  decimal,
  instant,
  int,
  long,
  map,
  money,
  oneOf,
  optional,
  record,
  string,
  uuid,
  type Schema,
} from './schema.js';

const kind = oneOf('Kind', ['real', 'estimated-by-average']);
const reading = record('Reading', { kind, at: instant });
const everything = record('Everything', {
  id: uuid,
  amount: money,
  count: long,
  kind,
  note: optional(string),
  previous: optional(money),
  readings: array(reading),
  last: optional(reading),
  labels: map(string),
  raw: bytes,
});
const value = {
  id: '6f1c1f0e-7d3a-4d0b-9a57-0b8a3c2d1e4f',
  amount: parse('-1234.56'),
  count: -9_007_199_254_740_993n,
  kind: 'estimated-by-average',
  note: null,
  previous: parse('0.01'),
  readings: [{ kind: 'real', at: new Date(1) }],
  last: { kind: 'estimated-by-average', at: new Date(-1) },
  labels: { región: 'Nariño' },
  raw: new Uint8Array([0, 255]),
} as const;

function asRead(source: object): unknown {
  return JSON.parse(JSON.stringify(source, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part)));
}
function hex(encoded: Uint8Array): string {
  return Buffer.from(encoded).toString('hex');
}
function message(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

describe('a message', () => {
  it('comes back as it went, with exact figures', () => {
    const codec = codecOf(everything);

    const back = codec.decode(codec.encode(value));

    expect(asRead({ ...back, raw: [...back.raw] })).toEqual(asRead({ ...value, raw: [0, 255] }));
    expect(back.count).toBe(value.count);
  });

  it('is a single object: marker, little-endian fingerprint, and 1234.56 as 01 e2 40', () => {
    const codec = codecOf(record('Amount', { amount: money }));

    const encoded = codec.encode({ amount: parse('1234.56') });

    const fingerprint = Buffer.from(codec.fingerprint, 'hex').reverse().toString('hex');
    expect(hex(encoded)).toBe(`c301${fingerprint}0601e240`);
    expect(fingerprintOf(encoded)).toBe(codec.fingerprint);
  });

  it('may be longer than the first buffer', () => {
    const codec = codecOf(record('Long', { texts: array(string) }));
    const texts = Array.from({ length: 30_000 }, (_, index) => `servicio ${index}`);

    expect(codec.decode(codec.encode({ texts })).texts).toEqual(texts);
  });

  it.each([
    ['0', '00'],
    ['-0.01', 'ff'],
    ['1.27', '7f'],
    ['1.28', '0080'],
    ['-1.28', '80'],
    ['-1.29', 'ff7f'],
    ['1407374883553.27', '7fffffffffff'],
    ['1407374883553.28', '00800000000000'],
    ['-1407374883553.28', '800000000000'],
    ['-1407374883553.29', 'ff7fffffffffff'],
  ])('carries %s as the shortest two’s complement %s', (text, body) => {
    const codec = codecOf(record('Amount', { amount: money }));

    const encoded = codec.encode({ amount: parse(text) });

    expect(hex(encoded.subarray(11))).toBe(body);
    expect(codec.decode(encoded).amount.toString()).toBe(text);
  });
});

describe('a value that does not fit', () => {
  const codec = codecOf(everything);

  it('is refused with the path of the field, and without the value', () => {
    const text = message(() =>
      codec.encode({
        ...value,
        readings: [
          { kind: 'real', at: new Date(1) },
          { kind: 'real', at: new Date(Number.NaN) },
        ],
      }),
    );

    expect(text).toContain('Everything.readings.1.at is a Date');
    expect(() => codec.encode({ ...value, id: 'María Pérez' })).toThrow(Defect);
    expect(message(() => codec.encode({ ...value, id: 'María Pérez' }))).not.toContain('Pérez');
  });

  it('is refused when a decimal has more decimals or digits than declared: nothing is rounded', () => {
    expect(message(() => codec.encode({ ...value, amount: parse('1.234') }))).toContain(
      'Everything.amount is a decimal of 4 digits, 3 of them decimals',
    );
    const small = codecOf(record('Small', { amount: decimal(5, 2) }));
    expect(() => small.encode({ amount: parse('1000.00') })).toThrow('not decimal(5, 2)');
    expect(small.decode(small.encode({ amount: parse('-999.99') })).amount.toString()).toBe('-999.99');
  });

  it('is refused when a long is beyond 64 bits', () => {
    expect(() => codec.encode({ ...value, count: 2n ** 63n })).toThrow('Everything.count');
    expect(codec.decode(codec.encode({ ...value, count: -(2n ** 63n) })).count).toBe(-(2n ** 63n));
  });
});

describe('bytes of another schema', () => {
  const older = record('Order', { amount: money, kind: oneOf('Colour', ['red', 'dark-blue']) });
  const newer = record('Order', {
    amount: money,
    kind: oneOf('Colour', ['red', 'dark-blue', 'light-green']),
    note: optional(string),
  });
  const fingerprints = (schema: Schema<unknown>) => (fingerprint: string) =>
    codecOf(schema).fingerprint === fingerprint ? schema.avro : undefined;

  it('are read with the writer’s schema: a new optional field is null', () => {
    const encoded = codecOf(older).encode({ amount: parse('1.00'), kind: 'dark-blue' });

    expect(codecOf(newer).decode(encoded, fingerprints(older))).toMatchObject({ kind: 'dark-blue', note: null });
  });

  it('give an older reader the first symbol for one that it does not know', () => {
    const encoded = codecOf(newer).encode({ amount: parse('1.00'), kind: 'light-green', note: 'x' });

    expect(codecOf(older).decode(encoded, fingerprints(newer))).toMatchObject({ kind: 'red' });
  });

  it('are refused by fingerprint when nobody knows the writer’s schema', () => {
    const stranger = codecOf(record('Order', { amount: money, kind: oneOf('Colour', ['red']) }));
    const encoded = stranger.encode({ amount: parse('1.00'), kind: 'red' });

    expect(() => codecOf(newer).decode(encoded)).toThrow(new UnknownSchema(stranger.fingerprint));
    expect(() => codecOf(newer).decode(encoded, () => newer.avro)).toThrow(Unreadable);
  });

  it.each([
    ['nothing', ''],
    ['JSON', Buffer.from('{"amount": "1.00"}').toString('hex')],
    [
      'a header alone',
      hex(
        codecOf(older)
          .encode({ amount: parse('1'), kind: 'red' })
          .subarray(0, 10),
      ),
    ],
    [
      'a truncated body',
      hex(
        codecOf(older)
          .encode({ amount: parse('1'), kind: 'red' })
          .subarray(0, 12),
      ),
    ],
    ['trailing bytes', `${hex(codecOf(older).encode({ amount: parse('1'), kind: 'red' }))}00`],
  ])('are unreadable when they are %s', (_, text) => {
    expect(() => codecOf(older).decode(Buffer.from(text, 'hex'))).toThrow(Unreadable);
  });
});

it.each<[string, Schema<unknown>]>([
  ['array', record('Damaged', { parts: array(string) })],
  ['map', record('Damaged', { parts: map(string) })],
])('a damaged count of an %s is refused before it fills the memory', (_, schema) => {
  const header = Buffer.from(`c301${Buffer.from(codecOf(schema).fingerprint, 'hex').reverse().toString('hex')}`, 'hex');
  const aBillion = [0x80, 0xa8, 0xd6, 0xb9, 0x07];

  expect(() => codecOf(schema).decode(Buffer.from([...header, ...aBillion, 0]))).toThrow(Unreadable);
});

describe('a schema', () => {
  it('refuses two different types of one name', () => {
    const twice = record('Twice', { one: record('Part', { value: int }), other: record('Part', { value: long }) });

    expect(() => codecOf(twice)).toThrow('two different types are named Part');
  });

  it('refuses a symbol with an underscore, which would come back with a hyphen', () => {
    expect(() => oneOf('Kind', ['as_read'])).toThrow('underscore');
  });
});
