import { addDays, type Period } from '@kantia/kernel/period';
import { finding, type Finding } from '../finding.js';
import { readingsOf, segmentOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { demandsOfBoth } from './demands.js';
import type { GoverningContract } from './input.js';
import { profileUsage } from './profile-usage.js';
import { registerUsage } from './register-usage.js';
import type { MonthNeeds } from './registers-wanted.js';
import type { ServiceRows } from './sets.js';
import { together, type Segment, type Usage } from './usage.js';

interface Rows {
  readonly readings: ServiceRows['readings'];
  readonly profile: ServiceRows['profile'];
}

interface ByMetering {
  readonly manual: readonly Segment[];
  readonly telemetered: readonly Segment[];
}

function needsOf(
  { readings, profile }: Rows,
  { manual, telemetered }: ByMetering,
  governing: Segment,
  period: Period,
): MonthNeeds {
  const isRead =
    readingsOf(readings, manual).some(
      (reading) => reading.register === 'ER' && segmentOf(reading, manual)?.option.reactive,
    ) ||
    profile.some(
      ({ with_kvarh: count, segment: number }) =>
        count > 0 && telemetered.some(({ segment, option }) => segment === number && option.reactive),
    );
  return { period, governing, reactive: isRead };
}

/** A month in which the way of metering changed has both. `segments`: in order, the last one governs. */
export function usageOf(
  rows: ServiceRows,
  segments: readonly Segment[],
  governing: Segment,
  period: Period,
): Part<Usage> {
  const manual = segments.filter(({ metering }) => metering !== 'telemetered');
  const telemetered = segments.filter(({ metering }) => metering === 'telemetered');
  const withHolidays = new Map(rows.profileWithHolidays.map((row) => [`${row.segment} ${row.piece_from}`, row]));
  const profile = rows.profile.map((row) => withHolidays.get(`${row.segment} ${row.piece_from}`) ?? row);
  const [lastManual, lastTelemetered] = [manual.at(-1), telemetered.at(-1)];
  const needs = needsOf({ readings: rows.readings, profile }, { manual, telemetered }, governing, period);
  const parts = everyPart([
    ...(lastManual ? [registerUsage(rows.readings, manual, lastManual, needs)] : []),
    ...(lastTelemetered ? [profileUsage(profile, telemetered, lastTelemetered, needs)] : []),
  ]);
  if (!parts.value) return lacking(...parts.findings);
  const [first, second] = parts.value;
  if (!first || !second) return first ? found(first) : lacking();
  const all = [first, second];
  return found({
    energy: all.flatMap(({ energy }) => energy),
    peakEnergy: together(all.flatMap(({ peakEnergy }) => peakEnergy ?? [])),
    reactive: all.every(({ reactive }) => reactive) ? together(all.flatMap(({ reactive }) => reactive ?? [])) : null,
    billedReactive: all.flatMap(({ billedReactive }) => billedReactive),
    reactiveMissing: all.flatMap(({ reactiveMissing }) => reactiveMissing),
    ...demandsOfBoth(first, second),
    from: first.from < second.from ? first.from : second.from,
    until: first.until > second.until ? first.until : second.until,
  });
}

/** What the option bills by power and the meter did not tell. */
export function missingDemands(
  usage: Usage,
  { option, supply_point_code: supplyPoint, metering, meter }: Segment,
  contract: GoverningContract,
  period: Period,
): readonly Finding[] {
  const { md, peak, offPeak } = usage.demands;
  const banded = option.power === 'banded' && contract.contractedPower === null;
  const wanted = [
    ...(option.power === 'rated' && !md ? ['MD'] : []),
    ...(option.power === 'rated' && !usage.peakEnergy ? ['EA_HP'] : []),
    ...((option.power === 'two' || banded) && !peak ? ['MD_HP'] : []),
    ...((option.power === 'two' || banded) && !offPeak ? ['MD_HFP'] : []),
  ];
  const kind = metering === 'telemetered' ? 'pe.load-profile' : 'pe.register-readings';
  const of = { meter: meter ?? '', from: usage.from, until: addDays(usage.until, -1), supplyPoint, period, kind };
  return wanted.map((register) => finding('settlement.register-missing', { register, ...of }));
}
