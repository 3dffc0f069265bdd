import { daysBetween, dayAfter, firstDay, localDate } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import type { Frame as FrameOf, Prepared } from '../market.js';
import { inForceOf, type InForce } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { prepareCommon } from '../pe-common/prepare.js';
import { provenanceOf } from '../row.js';
import { contractOf } from './contract.js';
import { demandOf, kvarhGapsOf, kvarhOf, profilesOf, type Profile } from './determinants.js';
import type { CurrentIndex, ExchangeRate, FreeContract, FreeSegment, LossFactors, PeFreeInput } from './input.js';
import { indexKey, lossKey, type Reference } from './reference.js';
import type { SegmentRow, ServiceRows } from './sets.js';
import { distributionTollOf, mainTollOf, secondaryTollOf } from './tolls.js';

export type Frame = FrameOf<Reference>;

function lossesOf({ referenceBar, supplyBar }: FreeContract, { period, reference }: Frame): Part<LossFactors> {
  const row = reference.lossFactors.get(lossKey({ month: period, referenceBar, supplyBar }));
  if (row) return found({ energy: row.energy_factor, power: row.power_factor, provenance: provenanceOf(row) });
  const params = { period, referenceBar, supplyBar, kind: 'pe.loss-factors' };
  return lacking(finding('settlement.loss-factors-missing', params));
}

function indicesOf(
  { contractCode, indices }: FreeContract,
  { period, reference }: Frame,
): Part<readonly CurrentIndex[]> {
  return everyPart(
    indices.map((term): Part<CurrentIndex> => {
      const row = reference.priceIndices.get(indexKey(period, term.code));
      const params = { index: term.code, month: period, contract: contractCode, kind: 'pe.price-indices' };
      if (!row) return lacking(finding('settlement.index-missing', params));
      return found({ ...term, current: row.value, provisional: row.status !== 'final', provenance: provenanceOf(row) });
    }),
  );
}

/** The last rate of the month; by the day of issue, the last one loaded, because that day comes after settling. */
function exchangeOf(contract: FreeContract, { period, reference }: Frame): Part<ExchangeRate | null> {
  if (contract.currency === 'PEN') return found(null);
  const until = contract.exchangeRateRule === 'issue-date' ? '9999' : dayAfter(period);
  const row = reference.exchangeRates.findLast(({ date }) => firstDay(period) <= date && date < until);
  if (row) return found({ value: row.sell, date: row.date, provenance: provenanceOf(row) });
  const params = { period, contract: contract.contractCode, kind: 'pe.exchange-rate' };
  return lacking(finding('settlement.exchange-rate-missing', params));
}

function segmentOf(
  row: InForce<SegmentRow>,
  rows: ServiceRows,
  profile: Profile | undefined,
  frame: Frame,
): Part<FreeSegment> {
  const contract = contractOf(row);
  if (!contract.value) return contract;
  const days = { segment: row.segment, from: localDate(row.segment_from), until: localDate(row.segment_until) };
  const kwh = profile
    ? { value: profile.peakKwh.value.plus(profile.offPeakKwh.value), provenance: profile.provenance }
    : null;
  const losses = lossesOf(contract.value, frame);
  const indices = indicesOf(contract.value, frame);
  const exchange = exchangeOf(contract.value, frame);
  const mainToll = mainTollOf(days, frame.reference);
  const secondaryToll = secondaryTollOf(contract.value, { ...days, kwh, tollEnergy: rows.tollEnergy }, frame.reference);
  const distributionToll = distributionTollOf(contract.value, days, frame.reference);
  const findings = [losses, indices, exchange, mainToll, secondaryToll, distributionToll].flatMap(
    (part) => part.findings,
  );
  if (
    findings.length > 0 ||
    !profile ||
    !losses.value ||
    !indices.value ||
    !mainToll.value ||
    !secondaryToll.value ||
    !distributionToll.value
  )
    return lacking(...findings);
  return found({
    contract: contract.value,
    days: daysBetween(days.from, days.until),
    peakKwh: profile.peakKwh,
    offPeakKwh: profile.offPeakKwh,
    losses: losses.value,
    indices: indices.value,
    exchange: exchange.value,
    mainToll: mainToll.value,
    secondaryToll: secondaryToll.value,
    distributionToll: distributionToll.value,
  });
}

/** Rows of one service and what it shares with others → the complete input, or findings that name all that is missing. */
export function prepareInput(rows: ServiceRows, frame: Frame): Prepared<PeFreeInput> {
  const { period, settings, reference } = frame;
  const inForce = inForceOf(rows.segments);
  if (inForce.length === 0) {
    const contract = rows.segments[0]?.contract_code ?? '';
    return { kind: 'incomplete', findings: [finding('settlement.contract-not-in-force', { contract, period })] };
  }
  const profiles = profilesOf(rows, inForce, period);
  const segments = everyPart(
    inForce.map((row) =>
      segmentOf(
        row,
        rows,
        profiles.value?.find(({ segment }) => segment === row.segment),
        frame,
      ),
    ),
  );
  const demand = demandOf(rows, inForce, profiles.value ?? [], { period, peakMonths: reference.peakMonths });
  const payableStep = settings.rounding.payableStepUnregulated ?? null;
  const common = prepareCommon(
    { segments: inForce, arrears: rows.arrears, carries: rows.carries },
    { period, settings, reference, payableStep },
  );
  const findings = [profiles, segments, demand, common].flatMap((part) => part.findings);
  if (findings.length > 0 || !profiles.value || !segments.value || !demand.value || !common.value)
    return { kind: 'incomplete', findings };
  return {
    kind: 'complete',
    input: {
      ...common.value,
      daysInMonth: daysBetween(firstDay(period), dayAfter(period)),
      segments: segments.value,
      demand: demand.value,
      kvarh: kvarhOf(profiles.value),
      kvarhGaps: kvarhGapsOf(profiles.value),
      intervals: profiles.value.reduce((total, { intervals }) => total + intervals, 0),
      holidaysUnknown:
        inForce.some((row) => row.excludes_sundays_holidays) && !reference.holidayYears.has(period.slice(0, 4)),
    },
  };
}
