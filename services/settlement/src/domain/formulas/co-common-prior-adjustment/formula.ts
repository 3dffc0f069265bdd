import { period } from '@kantia/kernel/period';
import { priorAdjustment } from '../../arrears.js';
import type { CoCommonFormula } from '../../co-common/figures.js';

/** What earlier months were billed too little (or, negative, too much), as loaded, COP: outside the taxes of this month. */
export const coPriorAdjustment: CoCommonFormula = {
  code: 'co.common.prior-adjustment',
  norm: 'Ley 142/1994 art. 150',
  validFrom: period('1994-07'),
  validUntil: null,
  price: ({ arrears }) => ({ lines: priorAdjustment(arrears, 'COP') }),
};
