import { expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { monthsOf } from '../../resolution/needs.js';
import { peDemandHistory as kind } from './kind.js';

it('is the five months before, which make six with the period', () => {
  expect(monthsOf(present(kind.need, 'somebody needs it'), period('2026-04'))).toEqual({
    from: '2025-11',
    until: '2026-03',
  });
  expect([kind.optional, kind.standIn]).toEqual([true, 'derived.demand']);
});
