import { period } from '@kantia/kernel/period';
import type { CoUnregulatedFormula } from '../../co-unregulated/figures.js';
import type { PriorCharge } from '../../co-unregulated/input.js';
import { PRIOR_LINES } from '../../co-unregulated/prior-lines.js';
import { cell, type Term } from '../../term.js';

const termOf = ({ month, value, provenance }: PriorCharge): Term => ({
  symbol: `ANTERIOR_${month.replace('-', '_')}`,
  value,
  unit: 'COP',
  source: cell(provenance, 'valor'),
});

/**
 * What earlier months were billed too little (or, negative, too much) on each line, by origin month, as loaded, COP. It prices after
 * whatever stands on the lines of this month, so that contribution and municipal charges of this month know nothing of it.
 */
export const coUnregulatedPriorMonths: CoUnregulatedFormula = {
  code: 'co.unregulated.prior-months',
  norm: 'Ley 142/1994 art. 150',
  validFrom: period('1998-12'),
  validUntil: null,
  price: ({ prior }) => ({
    prior: PRIOR_LINES.flatMap((line) => {
      const own = prior.filter((charge) => charge.line === line.code);
      if (own.length === 0) return [];
      const terms = own.map(termOf);
      const months = own.map(({ month, value }) => ({ month, exact: value }));
      return [{ ...line, months, formula: terms.map(({ symbol }) => symbol).join(' + '), terms }];
    }),
  }),
};
