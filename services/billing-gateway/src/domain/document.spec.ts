import { describe, expect, it } from '@jest/globals';
import { aStatement } from '../../test/a-statement.js';
import { documentTypeOf } from './document-type.js';
import { documentOf, numberText } from './document.js';
import { readStatement } from './statement.js';

const HEAD = {
  companyId: 'c',
  cycleId: 'y',
  reference: 'r',
  number: 'SPD1',
  documentType: documentTypeOf({ currency: 'COP', market: 'regulated' }),
};

describe('the document of an invoice', () => {
  it('is the same text whatever the order of the fields that it was made from', () => {
    const statement = aStatement();
    const turned = Object.fromEntries(Object.entries(statement).toReversed());

    expect(documentOf(readStatement(JSON.stringify(turned)), HEAD)).toBe(
      documentOf(readStatement(JSON.stringify(statement)), HEAD),
    );
  });

  it('keeps every figure as the statement has it', () => {
    const document: unknown = JSON.parse(
      documentOf(readStatement(JSON.stringify(aStatement({ total: '1000.50' }))), HEAD),
    );

    expect(document).toMatchObject({
      reference: 'r',
      number: 'SPD1',
      documentType: '60',
      totals: { subtotal: '1000.50', taxes: '0', total: '1000.50' },
      energyKwh: '130.000000000',
    });
  });

  it.each([
    { currency: 'COP', market: 'regulated', value: 1n, code: '60', number: 'SPD1' },
    { currency: 'COP', market: 'unregulated', value: 990_000_001n, code: '60', number: 'SPD990000001' },
    { currency: 'PEN', market: 'regulated', value: 42n, code: '14', number: 'S001-00000042' },
    { currency: 'PEN', market: 'unregulated', value: 42n, code: '01', number: 'F001-00000042' },
  ])(
    'number $value of $currency, $market, is of type $code and reads $number',
    ({ code, value, number, ...statement }) => {
      const documentType = documentTypeOf(statement);

      expect([documentType.code, numberText(documentType, value)]).toEqual([code, number]);
    },
  );
});

describe('a line of a document', () => {
  it('tells what of it is of earlier months, where there are any', () => {
    const priorMonths = {
      currentAmount: '900.00',
      priorAmount: '101.00',
      months: [{ month: '2026-08', amount: '101.00' }],
    };
    const [energy, rounding] = aStatement().lines;
    const statement = readStatement(JSON.stringify({ ...aStatement(), lines: [{ ...energy, priorMonths }, rounding] }));
    const { lines } = JSON.parse(documentOf(statement, { ...HEAD, reference: 'r', number: 'SPD1' }));

    expect(lines[0]).toMatchObject({ code: 'energy', amount: '1001', priorMonths });
    expect(lines[1]).not.toHaveProperty('priorMonths');
  });
});

describe('a statement', () => {
  it.each([
    [
      'lines that miss the total by a hundredth',
      { ...aStatement(), lines: [{ code: 'energy', description: '', amount: '1000.49', taxable: false }] },
    ],
    ['a figure that is a number', { ...aStatement(), total: 1000.5 }],
    ['an exponent in a figure', { ...aStatement(), total: '1e3' }],
  ])('with %s makes no invoice', (_what, statement) => {
    expect(() => readStatement(JSON.stringify(statement))).toThrow();
  });
});
