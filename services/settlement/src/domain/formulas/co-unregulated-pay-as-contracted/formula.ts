import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { atContractPrice, contractPriceRule, contractPriceTerms } from '../../co-unregulated/contract-price.js';
import { defineMode } from '../../co-unregulated/mode.js';
import { hourlyPriceRule, hourTerms, spotTerms } from '../../co-unregulated/spot-terms.js';
import { contractField } from '../../term.js';

/** The contracted energy of every hour at the contract's price, the difference to the load at the spot price of the hour, COP. */
export const coUnregulatedPayAsContracted = defineMode({
  code: 'co.unregulated.pay-as-contracted',
  norm: 'Contrato «pague lo contratado»; Resolución CREG 131/1998; tope Resolución CREG 101 066/2024',
  validFrom: period('1998-12'),
  mode: 'PAY_AS_CONTRACTED',
  cost: ({ suffix: s }, { price, contractedKwhH, spot }) => {
    const contracted = contractedKwhH.times(decimal(String(spot.hours)));
    const difference = spot.value.minus(contractedKwhH.times(spot.prices));
    const source = contractField('energia_contratada_kwh_h');
    return {
      value: atContractPrice(contracted, price).plus(difference),
      rule: `QC${s} × HORAS${s} × ${contractPriceRule(price, s)} + E_PB${s} - QC${s} × SUMA_PB${s}; E_PB${s} = Σ kWh × ${hourlyPriceRule(s, null)}`,
      terms: [
        { symbol: `QC${s}`, value: contractedKwhH, unit: 'kWh/h', source },
        ...contractPriceTerms(price, s),
        ...hourTerms(spot, s),
        ...spotTerms(spot, s),
      ],
    };
  },
});
