import { expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { present } from '@kantia/kernel/assert';
import { monthsOf } from '../../resolution/needs.js';
import { derivedConsumption } from './kind.js';

it('is history of twelve months and holds nobody back', () => {
  expect(monthsOf(present(derivedConsumption.need, 'somebody needs it'), period('2026-02'))).toEqual({
    from: '2025-02',
    until: '2026-01',
  });
  expect(derivedConsumption.optional).toBe(true);
});
