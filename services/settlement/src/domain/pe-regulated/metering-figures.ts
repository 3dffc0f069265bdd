import { decimal, sum } from '@kantia/kernel/decimal';
import { finding, type Finding } from '../finding.js';
import type { Figure } from '../line.js';
import type { Metered } from '../metering/register.js';
import { rule } from '../term.js';
import type { PeRegulatedPricing } from './figures.js';
import type { Demands, EnergyCharge, PeRegulatedInput } from './input.js';

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

const asRead = (metered: Metered | null): Figure | undefined =>
  metered ? { value: metered.quantity, terms: metered.terms } : undefined;

/** What the month used, kWh as billed, kvarh and the given maxima (kW) as read, for every later formula. It makes no line. */
export function meteringFigures(
  input: PeRegulatedInput,
  { md, peak, offPeak }: Pick<Demands, 'md' | 'peak' | 'offPeak'>,
): PeRegulatedPricing {
  const read = {
    kvarh: asRead(input.reactive),
    md: asRead(md),
    mdPeak: asRead(peak),
    mdOffPeak: asRead(offPeak),
  };
  const blocks = input.contract.option.energy === 'peak-off-peak';
  return {
    figures: {
      kwh: kwhOf(input, null),
      ...(blocks ? { kwhPeak: kwhOf(input, 'ENERGIA_HP'), kwhOffPeak: kwhOf(input, 'ENERGIA_HFP') } : {}),
      ...Object.fromEntries(Object.entries(read).filter(([, figure]) => figure)),
    },
    findings: findingsOf(input),
  };
}
