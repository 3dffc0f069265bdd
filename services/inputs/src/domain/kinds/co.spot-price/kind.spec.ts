import { expect, it } from '@jest/globals';
import { dataColumns } from '../kind.js';
import { coSpotPrice as kind } from './kind.js';

it('has a column an hour in the file and a row an hour in the data set', () => {
  expect(kind.columns.map(({ header }) => header).slice(0, 3)).toEqual(['fecha', 'H01', 'H02']);
  expect(kind.columns).toHaveLength(25);
  expect(dataColumns(kind)).toEqual([
    { name: 'date', sqlType: 'DATE' },
    { name: 'hour', sqlType: 'INTEGER' },
    { name: 'price', sqlType: 'DECIMAL(24,10)' },
    { name: 'month', sqlType: 'VARCHAR' },
  ]);
});
