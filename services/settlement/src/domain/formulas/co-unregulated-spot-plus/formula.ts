import { period } from '@kantia/kernel/period';
import { defineMode } from '../../co-unregulated/mode.js';
import { boundTerms, hourlyPriceRule, spotTerms } from '../../co-unregulated/spot-terms.js';

/** The energy of every hour at its spot price between the contract's bounds, and the margin, COP. */
export const coUnregulatedSpotPlus = defineMode({
  code: 'co.unregulated.spot-plus',
  norm: 'Contrato a precio de bolsa; Resolución CREG 131/1998; tope Resolución CREG 101 066/2024',
  validFrom: period('1998-12'),
  mode: 'SPOT_PLUS',
  cost: ({ priced, suffix: s }, price) => ({
    value: price.spot.value.plus(price.spot.kwh.times(price.margin)),
    rule: `E_PB${s} + ${priced.symbol} × MARGEN${s}; E_PB${s} = Σ kWh × ${hourlyPriceRule(s, price.bounds)}`,
    terms: [...spotTerms(price.spot, s), ...boundTerms(price, s)],
  }),
});
