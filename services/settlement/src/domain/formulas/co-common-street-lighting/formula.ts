import { period } from '@kantia/kernel/period';
import type { CoCommonFormula } from '../../co-common/figures.js';
import { levyPricing } from '../../co-common/levy-line.js';

/** Street lighting tax of the municipality, COP: outside the base of the contribution. */
export const coStreetLighting: CoCommonFormula = {
  code: 'co.common.street-lighting',
  norm: 'Ley 1819/2016 art. 349-353; Decreto 943/2018',
  validFrom: period('2016-12'),
  validUntil: null,
  price: (input, sheet) =>
    levyPricing(
      input.lighting,
      { code: 'ALUMBRADO_PUBLICO', description: 'Impuesto de alumbrado público' },
      input,
      sheet,
    ),
};
