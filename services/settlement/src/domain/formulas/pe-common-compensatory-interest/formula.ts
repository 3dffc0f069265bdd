import { period } from '@kantia/kernel/period';
import { arrearLine } from '../../arrears.js';
import type { PeCommonFormula } from '../../pe-common/figures.js';

/** Compensatory interest as loaded, PEN: inside the base of IGV. */
export const peCompensatoryInterest: PeCommonFormula = {
  code: 'pe.common.compensatory-interest',
  norm: 'RLCE (DS 009-93-EM) art. 176',
  validFrom: period('1993-02'),
  validUntil: null,
  price: ({ arrears }) => ({
    lines: arrearLine(arrears, {
      currency: 'PEN',
      code: 'INTERES_COMPENSATORIO',
      description: 'Interés compensatorio',
      place: 'base',
      concept: 'compensatory-interest',
    }),
  }),
};
