import { describe, expect, it } from '@jest/globals';
import type { SheetColumn } from './columns.js';
import { isRequired, missingOf, valuesOf } from './rules.js';

const column = (attribute: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  attribute,
  header: attribute,
  section: 'contract',
  type: 'text',
  required: false,
  requiredWhen: [],
  values: [],
  min: null,
  max: null,
  lengthMax: null,
  blank: null,
  ...more,
});
const columns = [
  column('contract_code', { required: true }),
  column('digits', { section: 'supply', requiredWhen: [{ attribute: 'metering', values: ['manual'] }] }),
  column('metering'),
  column('price', { section: 'unregulated', required: true }),
];

describe('the rules of a form', () => {
  it('ask for what is always asked, and for what another value asks for', () => {
    const digits = columns[1] ?? column('none');

    expect(isRequired(digits, { metering: 'manual' })).toBe(true);
    expect(isRequired(digits, { metering: 'telemetered' })).toBe(false);
    expect(missingOf(columns, ['contract', 'supply'], { metering: 'manual', contract_code: ' ' })).toEqual([
      'contract_code',
      'digits',
    ]);
  });

  it('send only the sections that count, without blanks', () => {
    expect(valuesOf(columns, ['contract'], { contract_code: ' K1 ', metering: '', price: '3' })).toEqual({
      contract_code: 'K1',
    });
  });
});
