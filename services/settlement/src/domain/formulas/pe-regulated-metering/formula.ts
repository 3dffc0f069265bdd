import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding, type Finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import type { Metered } from '../../metering/register.js';
import type { PeRegulatedFormula, PeRegulatedPricing } from '../../pe-regulated/figures.js';
import type { EnergyCharge, PeRegulatedInput } from '../../pe-regulated/input.js';
import { rule } from '../../term.js';

const NORM = 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD';
const ONE = decimal('1');

function kwhOf({ energy, contract: { loss } }: PeRegulatedInput, charge: EnergyCharge | null): Figure {
  const parts = energy.filter((part) => charge === null || part.charge === charge);
  const value = sum(parts.map(({ metered }) => metered.quantity)).times(ONE.plus(loss?.share ?? 0));
  return { value, terms: [{ symbol: 'KWH', value, unit: 'kWh', source: rule('Energía facturada del periodo') }] };
}

function findingsOf({
  energy,
  contract,
  billingSpan,
  holidaysUnknown,
  period: month,
}: PeRegulatedInput): readonly Finding[] {
  const findings: Finding[] = [];
  const kwh = sum(energy.map(({ metered }) => metered.quantity));
  if (kwh.isZero() && contract.option.energy !== 'none') findings.push(finding('settlement.zero-consumption'));
  if (billingSpan && (billingSpan.days < billingSpan.from || billingSpan.days > billingSpan.until)) {
    const { days, from, until } = billingSpan;
    const params = { days: String(days), from: String(from), until: String(until), kind: 'pe.register-readings' };
    findings.push(finding('settlement.billing-days', params));
  }
  if (holidaysUnknown)
    findings.push(finding('settlement.holidays-unknown', { year: month.slice(0, 4), kind: 'pe.holidays' }));
  return findings;
}

function price(input: PeRegulatedInput): PeRegulatedPricing {
  const { contract, demands, reactive } = input;
  const asRead = (metered: Metered | null): Figure | undefined =>
    metered ? { value: metered.quantity, terms: metered.terms } : undefined;
  const read = {
    kvarh: asRead(reactive),
    md: asRead(demands.md),
    mdPeak: asRead(demands.peak),
    mdOffPeak: asRead(demands.offPeak),
  };
  const blocks = contract.option.energy === 'peak-off-peak';
  return {
    figures: {
      kwh: kwhOf(input, null),
      ...(blocks ? { kwhPeak: kwhOf(input, 'ENERGIA_HP'), kwhOffPeak: kwhOf(input, 'ENERGIA_HFP') } : {}),
      ...Object.fromEntries(Object.entries(read).filter(([, figure]) => figure)),
    },
    findings: findingsOf(input),
  };
}

/** Determinants of the month: kWh as billed, kvarh and kW as read. It makes no line. */
export const peRegulatedMetering: PeRegulatedFormula = {
  code: 'pe.regulated.metering',
  norm: NORM,
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
