import { period } from '@kantia/kernel/period';
import type { CoCommonFormula } from '../../co-common/figures.js';
import { levyPricing } from '../../co-common/levy-line.js';

/** Security levy of the municipality, COP: outside the base of the contribution. */
export const coSecurityLevy: CoCommonFormula = {
  code: 'co.common.security-levy',
  norm: 'Ley 1421/2010 art. 8; acuerdo municipal u ordenanza',
  validFrom: period('2010-12'),
  validUntil: null,
  price: (input, sheet) =>
    levyPricing(
      input.security,
      { code: 'TASA_SEGURIDAD', description: 'Tasa especial de seguridad y convivencia ciudadana' },
      input,
      sheet,
    ),
};
