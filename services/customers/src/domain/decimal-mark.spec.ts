import { describe, expect, it } from '@jest/globals';
import { DecimalMarkScan, toPlainDecimal } from './decimal-mark.js';

function found(...cells: readonly string[]) {
  const scan = new DecimalMarkScan();
  for (const cell of cells) scan.add(cell);
  return scan.found();
}

describe('DecimalMarkScan', () => {
  it.each([
    [['1', '25', ''], 'none'],
    [['1,5'], 'comma'],
    [['1.5'], 'point'],
    [['1.234'], 'ambiguous'],
    [['1.234', '17,5'], 'comma'],
    [['1.234', '17.25'], 'point'],
    [['0.123'], 'point'],
    [['1.234.567'], 'comma'],
    [['1.234,5'], 'comma'],
    [['1,234.5'], 'point'],
    [['-1,234'], 'ambiguous'],
    [['1,5', '1.5'], 'mixed'],
    [['n/a', '1,5'], 'comma'],
  ])('finds in %j: %s', (cells, mark) => {
    expect(found(...cells)).toBe(mark);
  });
});

describe('toPlainDecimal', () => {
  it.each([
    ['1.234,50', 'comma', '1234.50'],
    ['1,234.50', 'point', '1234.50'],
    ['-0,5', 'comma', '-0.5'],
    ['12345678901234567890,123456789', 'comma', '12345678901234567890.123456789'],
    ['1.5', 'comma', null],
    ['12.34,5', 'comma', null],
    ['1e5', 'point', null],
    ['NaN', 'point', null],
    ['Infinity', 'point', null],
    ['0x10', 'point', null],
    [',5', 'comma', null],
  ] as const)('reads %s with %s as %s', (cell, mark, plain) => {
    expect(toPlainDecimal(cell, mark)).toBe(plain);
  });
});
