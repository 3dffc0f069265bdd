import { expect, it } from '@jest/globals';
import { peTariffSheet as kind } from './kind.js';

it('is the complete sheet of a system from a day on, with all its options', () => {
  expect(kind.datedBy).toEqual(['network_operator', 'electric_system']);
  expect(kind.block).toEqual(['network_operator', 'electric_system', 'valid_from']);
  expect(kind.need).toMatchObject({ match: ['network_operator', 'electric_system', 'tariff_option'], fromMonth: null });
});

it('knows the first and the excess price of one bracket', () => {
  expect(kind.columns.find(({ name }) => name === 'rating')?.type).toMatchObject({
    words: { primeros: 'first', exceso: 'excess' },
  });
});
