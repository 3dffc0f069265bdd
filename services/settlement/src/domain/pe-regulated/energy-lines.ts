import { sum, type Decimal } from '@kantia/kernel/decimal';
import { figure } from '../formulas/figures.js';
import type { DraftLine } from '../line.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { amountAt, unitPriceOf, type Rate } from '../pe-common/rate.js';
import { rule } from '../term.js';
import { withLoss, type Billed } from './charge-line.js';
import type { PeRegulatedPricing, PeRegulatedSheet } from './figures.js';
import type { EnergyCharge, EnergyPart, GoverningContract, PeRegulatedInput } from './input.js';
import { priceOf } from './sheet-price.js';

const CHARGES: readonly { readonly charge: EnergyCharge; readonly suffix: string; readonly description: string }[] = [
  { charge: 'ENERGIA', suffix: '', description: 'Energía activa' },
  { charge: 'ENERGIA_HP', suffix: '_HP', description: 'Energía activa en horas punta' },
  { charge: 'ENERGIA_HFP', suffix: '_HFP', description: 'Energía activa en horas fuera de punta' },
];

/** What the price of each part depends on beside its sheets. */
interface Terms {
  readonly contract: GoverningContract;
  readonly band: 'a' | 'b' | null;
  readonly kwh: Decimal;
}
interface PricedPart {
  readonly billed: Billed;
  readonly rate: Rate;
}

function pricePart(part: EnergyPart, suffix: string, { contract, band, kwh }: Terms): Part<PricedPart> {
  const { quantity, rule: metering, terms } = part.metered;
  const rate = priceOf(part.sheets, { charge: part.charge, rating: band, contract, kwh }, suffix);
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

/** Active energy at the prices of the sheet, PEN: one price, peak and off peak by `band` (of BT5A), or by bracket of the month's kWh. */
export function energyPricing(
  input: PeRegulatedInput,
  sheet: PeRegulatedSheet,
  band: 'a' | 'b' | null,
): PeRegulatedPricing {
  const terms = { contract: input.contract, band, kwh: figure(sheet, 'kwh').value };
  const charges = CHARGES.flatMap(({ charge, suffix, description }): Part<DraftLine>[] => {
    const own = input.energy.filter((part) => part.charge === charge);
    if (own.length === 0) return [];
    const parts = everyPart(
      own.map((part, index) => pricePart(part, own.length > 1 ? `${suffix}_${index + 1}` : suffix, terms)),
    );
    return [parts.value ? found(lineOf(parts.value, charge, description)) : lacking(...parts.findings)];
  });
  const lines = everyPart(charges);
  return lines.value ? { lines: lines.value } : { findings: lines.findings };
}
