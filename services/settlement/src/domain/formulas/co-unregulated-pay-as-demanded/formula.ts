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
  cost: ({ priced, suffix: s }, { price, above }) => {
    const priceRule = contractPriceRule(price, s);
    const priceTerms = contractPriceTerms(price, s);
    if (!above)
      return {
        value: atContractPrice(priced.value, price),
        rule: `${priced.symbol} × ${priceRule}`,
        terms: priceTerms,
      };
    const { capKwhH, spot } = above;
    const excess = spot.kwh.minus(capKwhH.times(decimal(String(spot.hours))));
    const atSpot = spot.value.minus(capKwhH.times(spot.prices));
    return {
      value: atContractPrice(priced.value.minus(excess), price).plus(atSpot),
      rule:
        `(${priced.symbol} - KWH_SOBRE${s} + TOPE${s} × HORAS${s}) × ${priceRule} + E_PB${s} - TOPE${s} × SUMA_PB${s}; ` +
        `HORAS${s} con consumo sobre TOPE${s}: KWH_SOBRE${s} = Σ kWh, E_PB${s} = Σ kWh × ${hourlyPriceRule(s, null)}`,
      terms: [
        { symbol: `TOPE${s}`, value: capKwhH, unit: 'kWh/h', source: contractField('tope_kwh_h') },
        { symbol: `KWH_SOBRE${s}`, value: spot.kwh, unit: 'kWh', source: cell(spot.readings, 'kwh_activa') },
        ...priceTerms,
        ...hourTerms(spot, s),
        ...spotTerms(spot, s),
      ],
    };
  },
});
