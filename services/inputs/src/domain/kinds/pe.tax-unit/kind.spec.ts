import { expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { monthsOf, needSql } from '../../resolution/needs.js';
import { peTaxUnit as kind } from './kind.js';

it.each([
  ['2026-01', '2025-02', '2026-01'],
  ['2026-12', '2026-01', '2026-12'],
])('finds the January of the year in %s', (month, from, until) => {
  expect(monthsOf(present(kind.need, 'somebody needs it'), period(month))).toEqual({ from, until });
  expect(needSql(present(kind.need, 'somebody needs it'), period(month))).toContain(`left('${month}', 4) || '-01'`);
});
