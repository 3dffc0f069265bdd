import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { atContractPrice, contractPriceRule, contractPriceTerms } from '../../co-unregulated/contract-price.js';
import { defineMode } from '../../co-unregulated/mode.js';
import { hourlyPriceRule, hourTerms, spotTerms } from '../../co-unregulated/spot-terms.js';
import { cell, contractField } from '../../term.js';

/** The load at the contract's price, in each hour up to the cap; what an hour has above it at the spot price, COP. */
export const coUnregulatedPayAsDemanded = defineMode({
  code: 'co.unregulated.pay-as-demanded',
  norm: 'Contrato «pague lo demandado»; Resolución CREG 131/1998; tope Resolución CREG 101 066/2024',
  validFrom: period('1998-12'),
  mode: 'PAY_AS_DEMANDED',
  cost: ({ priced, suffix }, { price, above }) => {
    if (!above) return { value: atContractPrice(priced.value, price), terms: contractPriceTerms(price, suffix) };
    const { capKwhH, spot } = above;
    const excess = spot.kwh.minus(capKwhH.times(decimal(String(spot.hours))));
    const atSpot = spot.value.minus(capKwhH.times(spot.prices));
    return {
      value: atContractPrice(priced.value.minus(excess), price).plus(atSpot),
      terms: [
        { symbol: `TOPE${suffix}`, value: capKwhH, unit: 'kWh/h', source: contractField('tope_kwh_h') },
        { symbol: `KWH_SOBRE${suffix}`, value: spot.kwh, unit: 'kWh', source: cell(spot.readings, 'kwh_activa') },
        ...contractPriceTerms(price, suffix),
        ...hourTerms(spot, suffix),
        ...spotTerms(spot, suffix),
      ],
    };
  },
  rule: ({ priced, suffix: s }, { price, above }) =>
    above
      ? `(${priced.symbol} - KWH_SOBRE${s} + TOPE${s} × HORAS${s}) × ${contractPriceRule(price, s)} + E_PB${s} - TOPE${s} × SUMA_PB${s}; ` +
        `HORAS${s} con consumo sobre TOPE${s}: KWH_SOBRE${s} = Σ kWh, E_PB${s} = Σ kWh × ${hourlyPriceRule(s, null)}`
      : `${priced.symbol} × ${contractPriceRule(price, s)}`,
});
