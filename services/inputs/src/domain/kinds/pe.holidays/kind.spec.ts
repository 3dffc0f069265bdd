import { expect, it } from '@jest/globals';
import { peHolidays as kind } from './kind.js';

it('is replaced by whole years, so that a holiday that is dropped disappears', () => {
  expect(kind.block).toEqual(['month']);
  expect(kind.monthOf).toEqual({ sql: `printf('%04d-01', year("date"))` });
});

it('is wanted by those who exclude holidays', () => {
  expect(kind.need?.sql).toContain('WHERE excludes_sundays_holidays');
});
