import { period } from '@kantia/kernel/period';
import { priorAdjustment } from '../../arrears.js';
import type { PeCommonFormula } from '../../pe-common/figures.js';

/** What earlier months were billed too little (or, negative, too much), as loaded with its taxes, PEN: outside the IGV of this month. */
export const pePriorAdjustment: PeCommonFormula = {
  code: 'pe.common.prior-adjustment',
  norm: 'DL 25844 art. 92',
  validFrom: period('1993-02'),
  validUntil: null,
  price: ({ arrears }) => ({ lines: priorAdjustment(arrears, 'PEN') }),
};
