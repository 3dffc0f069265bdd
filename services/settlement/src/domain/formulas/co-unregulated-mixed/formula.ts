import { decimal, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { atContractPrice, contractPriceRule, contractPriceTerms } from '../../co-unregulated/contract-price.js';
import { defineMode } from '../../co-unregulated/mode.js';
import { boundTerms, hourlyPriceRule, spotTerms } from '../../co-unregulated/spot-terms.js';
import { contractField } from '../../term.js';

const HUNDRED = decimal('100');

/** A share of the energy at the contract's price, the rest of every hour at its spot price (bounds and margin where agreed), COP. */
export const coUnregulatedMixed = defineMode({
  code: 'co.unregulated.mixed',
  norm: 'Contrato mixto; Resolución CREG 131/1998; tope Resolución CREG 101 066/2024',
  validFrom: period('1998-12'),
  mode: 'MIXED',
  cost: ({ priced, suffix: s }, mixed) => {
    const { price, fixedPct, margin, bounds, spot } = mixed;
    const fixed = atContractPrice(priced.value, price).times(fixedPct);
    const atSpot = spot.value.plus(spot.kwh.times(margin ?? ZERO)).times(HUNDRED.minus(fixedPct));
    const spotRule = margin ? `(E_PB${s} + ${priced.symbol} × MARGEN${s})` : `E_PB${s}`;
    return {
      value: fixed.plus(atSpot).dividedBy(HUNDRED),
      rule:
        `(PCT_FIJO${s} × ${priced.symbol} × ${contractPriceRule(price, s)} + (100 - PCT_FIJO${s}) × ${spotRule}) / 100; ` +
        `E_PB${s} = Σ kWh × ${hourlyPriceRule(s, bounds)}`,
      terms: [
        { symbol: `PCT_FIJO${s}`, value: fixedPct, unit: '%', source: contractField('porcentaje_fijo') },
        ...contractPriceTerms(price, s),
        ...spotTerms(spot, s),
        ...boundTerms(mixed, s),
      ],
    };
  },
});
