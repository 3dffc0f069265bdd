import { expect, it } from '@jest/globals';
import { peExchangeRate as kind } from './kind.js';

it('is required where a price is in USD and taken along elsewhere', () => {
  expect(kind.need?.sql).toContain(`price_currency = 'USD'`);
  expect(kind.need?.also).toContain('$period AS month FROM snapshot');
});

it('reaches into the month after for the rate of the day of issue', () => {
  expect(kind.need).toMatchObject({ fromMonth: 0, untilMonth: 1 });
});
