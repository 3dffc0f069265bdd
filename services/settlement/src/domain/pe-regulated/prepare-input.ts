import { present } from '@kantia/kernel/assert';
import { addDays, daysBetween, localDate, type Period } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import type { Prepared } from '../market.js';
import { lacking } from '../part.js';
import { prepareCommon } from '../pe-common/prepare.js';
import { inForce } from '../policies/dated.js';
import { PEAK_HOURS } from '../policies/pe-peak-hours.js';
import { BILLING_DAYS, DISTRIBUTION_POWER } from '../policies/pe-power.js';
import { DEMAND_BANDS } from '../policies/pe-tariff-options.js';
import { contractOf, segmentsOf } from './contract.js';
import type { BillingSpan, PeRegulatedInput } from './input.js';
import { historyOf, peakHoursOf } from './power-base.js';
import { systemKey, type Frame } from './reference.js';
import type { ServiceRows } from './sets.js';
import { energyParts, reactiveDays, sheetsOf, unpriced } from './sheets.js';
import { missingDemands, usageOf } from './usage-of-month.js';
import type { Segment, Usage } from './usage.js';

/** In force, in order; the last one governs. */
interface Segments {
  readonly first: Segment;
  readonly governing: Segment;
  readonly all: readonly Segment[];
}

function billingSpanOf(usage: Usage, governing: Segment, period: Period): BillingSpan | null {
  const policy = inForce(BILLING_DAYS, period);
  if (!policy || governing.metering === 'telemetered' || governing.option.energy === 'none') return null;
  const isFirst = governing.contract_from !== null && governing.contract_from >= addDays(usage.from, -1);
  return { days: daysBetween(usage.from, usage.until), ...(isFirst ? policy.value.first : policy.value.usual) };
}

/** The parts of an input, each complete or with what it lacks. */
function partsOf(rows: ServiceRows, segments: Segments, frame: Frame) {
  const { period, settings, reference } = frame;
  const { first, governing, all } = segments;
  const sheets = sheetsOf(governing, localDate(first.segment_from), localDate(governing.segment_until), reference);
  const usage = usageOf(rows, all, governing, period);
  const contract = contractOf(governing, sheets.value ?? [], period);
  const common = prepareCommon(
    { segments: all, arrears: rows.arrears, carries: rows.carries },
    { period, settings, reference: reference.common, payableStep: settings.rounding.payableStep },
  );
  // Without a sheet for the month there is none for its readings: said once.
  const priced = usage.value && sheets.value ? usage.value : null;
  const energy = priced ? energyParts(priced.energy, frame) : lacking();
  const reactive = priced ? reactiveDays(all, priced.billedReactive, reference) : lacking();
  const findings = [
    ...sheets.findings,
    ...unpriced(governing, sheets.value ?? []),
    ...usage.findings,
    ...contract.findings,
    ...common.findings,
    ...energy.findings,
    ...(governing.option.reactive ? reactive.findings : []),
    ...(usage.value && contract.value ? missingDemands(usage.value, governing, contract.value, period) : []),
  ];
  return { sheets, usage, contract, common, energy, reactive, findings };
}

/** Rows of one service and what it shares with others → the complete input, or findings that name all that is missing. */
export function prepareInput(rows: ServiceRows, frame: Frame): Prepared<PeRegulatedInput> {
  const { period, reference } = frame;
  const segments = segmentsOf(rows.segments, period);
  if (!segments.value) return { kind: 'incomplete', findings: segments.findings };
  const [first, governing] = [segments.value[0], segments.value.at(-1)];
  if (!first || !governing) {
    const contract = rows.segments[0]?.contract_code ?? '';
    return { kind: 'incomplete', findings: [finding('settlement.contract-not-in-force', { contract, period })] };
  }
  const parts = partsOf(rows, { first, governing, all: segments.value }, frame);
  const { sheets, usage, contract, common, energy, findings } = parts;
  if (findings.length > 0 || !sheets.value || !usage.value || !contract.value || !common.value || !energy.value)
    return { kind: 'incomplete', findings };
  const hours = present(inForce(PEAK_HOURS, period), 'options and peak hours are of one norm').value;
  const { months } = present(inForce(DISTRIBUTION_POWER, period), 'options and powers are of one norm').value;
  const { peakEnergy, reactive, demands, maxima } = usage.value;
  const reactiveMissing = [...usage.value.reactiveMissing, ...parts.reactive.findings];
  const { networkOperator, electricSystem } = contract.value;
  const quotas = reference.quotas.get(
    systemKey({ network_operator: networkOperator, electric_system: electricSystem }),
  );
  const excludes = governing.excludes_sundays_holidays ?? false;
  const input: PeRegulatedInput = {
    ...common.value,
    supplyPoint: governing.supply_point_code,
    profiled: governing.metering === 'telemetered',
    contract: contract.value,
    energy: energy.value,
    peakEnergy,
    reactive,
    reactiveDays: reactiveMissing.length > 0 ? null : parts.reactive.value,
    reactiveMissing,
    demands,
    maxima,
    history: historyOf(rows.demands, months, period),
    peakHours: peakHoursOf(usage.value, governing, hours.untilHour - hours.fromHour, reference.holidays),
    sheets: sheets.value,
    bands: inForce(DEMAND_BANDS, period),
    quotas: (quotas ?? []).filter(({ month }) => month === period),
    billingSpan: billingSpanOf(usage.value, governing, period),
    holidaysUnknown: excludes && !reference.holidayYears.has(period.slice(0, 4)),
  };
  return { kind: 'complete', input };
}
