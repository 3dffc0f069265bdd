import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { DraftLine } from '../../line.js';
import { everyPart, found, lacking, type Part } from '../../part.js';
import { amountAt, unitPriceOf, type Rate } from '../../pe-common/rate.js';
import { bandOf } from '../../pe-regulated/billed-power.js';
import { withLoss, type Billed } from '../../pe-regulated/charge-line.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { EnergyCharge, EnergyPart, PeRegulatedInput } from '../../pe-regulated/input.js';
import { priceOf } from '../../pe-regulated/sheet-price.js';
import { rule } from '../../term.js';
import { figure } from '../figures.js';

const CHARGES: readonly { readonly charge: EnergyCharge; readonly suffix: string; readonly description: string }[] = [
  { charge: 'ENERGIA', suffix: '', description: 'Energía activa' },
  { charge: 'ENERGIA_HP', suffix: '_HP', description: 'Energía activa en horas punta' },
  { charge: 'ENERGIA_HFP', suffix: '_HFP', description: 'Energía activa en horas fuera de punta' },
];

interface PricedPart {
  readonly billed: Billed;
  readonly rate: Rate;
}

function pricePart(
  part: EnergyPart,
  suffix: string,
  input: PeRegulatedInput,
  sheet: PeRegulatedSheet,
): Part<PricedPart> {
  const { contract } = input;
  const { quantity, rule: metering, terms } = part.metered;
  const kwh = figure(sheet, 'kwh').value;
  const rate = priceOf(part.sheets, { charge: part.charge, rating: bandOf(input), contract, kwh }, suffix);
  if (!rate.value) return lacking(...rate.findings);
  const symbol = `KWH${suffix}`;
  const { value, ...rest } = withLoss({ symbol, value: quantity, rule: metering, terms }, contract.loss);
  const term = { symbol, value, unit: 'kWh', source: rule('Energía facturada') };
  return found({ billed: { ...rest, value, terms: [...rest.terms, term] }, rate: rate.value });
}

/** The unit price to print where every part has the same. */
function commonPrice(parts: readonly PricedPart[]) {
  const [first, ...others] = parts.map(({ rate }) => unitPriceOf(rate));
  return first && others.every((other) => other?.equals(first)) ? first : null;
}

function lineOf(parts: readonly PricedPart[], code: string, description: string): DraftLine {
  const products = parts.map(({ billed, rate }) => `${billed.symbol} × ${rate.rule}`);
  const quantities = parts.map(({ billed }) => `${billed.symbol} = ${billed.rule}`);
  return {
    code,
    description,
    quantity: sum(parts.map(({ billed }) => billed.value)),
    unit: 'kWh',
    unitPrice: commonPrice(parts),
    exact: sum(parts.map(({ billed, rate }) => amountAt(billed.value, rate))),
    place: 'base',
    taxable: true,
    formula: `${products.join(' + ')}; ${quantities.join('; ')}`,
    terms: parts.flatMap(({ billed, rate }) => [...billed.terms, ...rate.terms]),
  };
}

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const charges = CHARGES.flatMap(({ charge, suffix, description }): Part<DraftLine>[] => {
    const own = input.energy.filter((part) => part.charge === charge);
    if (own.length === 0) return [];
    const parts = everyPart(
      own.map((part, index) => pricePart(part, own.length > 1 ? `${suffix}_${index + 1}` : suffix, input, sheet)),
    );
    return [parts.value ? found(lineOf(parts.value, charge, description)) : lacking(...parts.findings)];
  });
  const lines = everyPart(charges);
  return lines.value ? { lines: lines.value } : { findings: lines.findings };
}

/** Active energy at the prices of the sheet, PEN: one price, peak and off peak, or by bracket of the month's kWh. */
export const peRegulatedEnergy: PeRegulatedFormula = {
  code: 'pe.regulated.energy',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD; Ley 27510 (FOSE)',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
