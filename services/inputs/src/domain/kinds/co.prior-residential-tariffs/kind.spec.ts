import { expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { present } from '@kantia/kernel/assert';
import { monthsOf } from '../../resolution/needs.js';
import { coPriorResidentialTariffs } from './kind.js';

it('is the base of the month before only', () => {
  expect(monthsOf(present(coPriorResidentialTariffs.need, 'somebody needs it'), period('2026-01'))).toEqual({
    from: '2025-12',
    until: '2025-12',
  });
  expect(coPriorResidentialTariffs.standIn).toBe('derived.residential-tariffs');
});
