import { describe, expect, it } from '@jest/globals';
import { breaks, shortcomings } from './compatibility.js';
import { array, decimal, int, long, oneOf, optional, record, string, type AvroJson } from './schema.js';

const amount = decimal(24, 10);
const released = record('Order', { id: string, amount, kind: oneOf('Kind', ['none', 'some']) });
const withField = record('Order', {
  id: string,
  amount,
  kind: oneOf('Kind', ['none', 'some']),
  note: optional(string),
});

describe('allowed under one version', () => {
  it.each([
    ['the same', released.avro],
    ['an optional field more', withField.avro],
    ['a symbol more', record('Order', { id: string, amount, kind: oneOf('Kind', ['none', 'some', 'all']) }).avro],
  ])('%s, in both directions', (_, candidate) => {
    expect(breaks('full', [released.avro], candidate)).toEqual([]);
  });

  it('a command may drop a field, and widen an int; an event may not', () => {
    const before = record('Order', { id: string, row: int }).avro;

    expect(breaks('backward', [before], record('Order', { row: int }).avro)).toEqual([]);
    expect(breaks('full', [before], record('Order', { row: int }).avro)).not.toEqual([]);
    expect(breaks('backward', [before], record('Order', { id: string, row: long }).avro)).toEqual([]);
    expect(breaks('full', [before], record('Order', { id: string, row: long }).avro)).not.toEqual([]);
  });
});

describe('planted bad changes are found', () => {
  it.each<[string, AvroJson, string]>([
    [
      'a scale',
      record('Order', { id: string, amount: decimal(24, 6), kind: oneOf('Kind', ['none', 'some']) }).avro,
      '$.amount: decimal 24 10 became decimal 24 6',
    ],
    [
      'a precision',
      record('Order', { id: string, amount: decimal(38, 10), kind: oneOf('Kind', ['none', 'some']) }).avro,
      '$.amount: decimal 24 10 became decimal 38 10',
    ],
    [
      'a required field',
      record('Order', { id: string, amount, kind: oneOf('Kind', ['none', 'some']), more: string }).avro,
      'no matching field for default-less Order.more',
    ],
    [
      'a symbol that is gone',
      record('Order', { id: string, amount, kind: oneOf('Kind', ['none']) }).avro,
      '$.kind: symbol some is gone',
    ],
    [
      'another name',
      record('Bill', { id: string, amount, kind: oneOf('Kind', ['none', 'some']) }).avro,
      'no alias found for Order',
    ],
  ])('%s', (_, candidate, reason) => {
    for (const mode of ['full', 'backward'] as const) {
      expect(breaks(mode, [released.avro], candidate).join('\n')).toContain(reason);
    }
  });

  it('a scale inside an array of a nullable record', () => {
    const lines = (scale: number): AvroJson =>
      record('Bill', { lines: optional(array(record('Line', { amount: decimal(24, scale) }))) }).avro;

    expect(breaks('backward', [lines(2)], lines(6)).join('\n')).toContain(
      '$.lines[].amount: decimal 24 2 became decimal 24 6',
    );
  });

  it('a unit, which Avro does not know', () => {
    const energy = (unit: string): AvroJson => ({
      type: 'record',
      name: 'Energy',
      fields: [{ name: 'value', type: { type: 'bytes', logicalType: 'decimal', precision: 38, scale: 9, unit } }],
    });

    expect(breaks('backward', [energy('kWh')], energy('MWh'))).toEqual([
      '$.value: decimal 38 9 kWh became decimal 38 9 MWh',
    ]);
  });

  it('an enum without a default, from its first day', () => {
    const brittle: AvroJson = { type: 'enum', name: 'Kind', symbols: ['none', 'some'] };

    expect(shortcomings({ type: 'record', name: 'Order', fields: [{ name: 'kind', type: brittle }] })).toEqual([
      '$.kind: enum Kind has no default for readers that do not know a newer symbol',
    ]);
  });

  it('a float, and a union that is more than nullable', () => {
    expect(shortcomings({ type: 'record', name: 'Order', fields: [{ name: 'amount', type: 'double' }] })).toEqual([
      '$.amount: double is not exact',
    ]);
    expect(shortcomings(['string', 'int'])).toEqual(['$: a union is ["null", one type]']);
  });

  it('a change against a version before the last: dropped, then added again as something else', () => {
    const first = record('Order', { id: string, extra: optional(string) }).avro;
    const second = record('Order', { id: string }).avro;
    const third = record('Order', { id: string, extra: optional(int) }).avro;

    expect(breaks('full', [second], third)).toEqual([]);
    expect(breaks('full', [first, second], third)).not.toEqual([]);
  });
});
