import { period } from '@kantia/kernel/period';
import { atContractPrice, contractPriceRule, contractPriceTerms } from '../../co-unregulated/contract-price.js';
import { defineMode } from '../../co-unregulated/mode.js';

/** Energy at a price in base-month money × IPP(m) / IPP(0), unrounded, COP. */
export const coUnregulatedFixedIndexed = defineMode({
  code: 'co.unregulated.fixed-indexed',
  norm: 'Contrato; Resolución CREG 131/1998 (precio libre); IPP oferta interna (DANE)',
  validFrom: period('1998-12'),
  mode: 'FIXED_INDEXED',
  cost: ({ priced, suffix: s }, { price }) => ({
    value: atContractPrice(priced.value, price),
    rule: `${priced.symbol} × ${contractPriceRule(price, s)}`,
    terms: contractPriceTerms(price, s),
  }),
});
