import { expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { monthsOf, needSql } from '../../resolution/needs.js';
import { present } from '@kantia/kernel/assert';
import { coCpi } from './kind.js';

it('is needed for the two months before, also over the turn of the year', () => {
  const need = present(coCpi.need, 'somebody needs it');

  expect(monthsOf(need, period('2026-02'))).toEqual({ from: '2025-12', until: '2026-01' });
  expect(needSql(need, period('2026-02'))).toContain(`['2025-12', '2026-01']`);
});
