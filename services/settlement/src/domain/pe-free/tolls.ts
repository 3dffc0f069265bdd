import { present } from '@kantia/kernel/assert';
import type { LocalDate } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { spansOf, type Span } from '../dated-sets.js';
import type { Cited } from '../pe-common/input.js';
import { provenanceOf } from '../row.js';
import {
  VOLTAGES,
  type DistributionTollDays,
  type FreeContract,
  type MainTollDays,
  type SecondaryTollEnergy,
} from './input.js';
import type { Reference } from './reference.js';
import type { TollEnergyRow } from './sets.js';

/** Days `from` to `until` (the day after the last) of a segment. */
interface Days {
  readonly segment: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
}
interface Dated {
  readonly valid_from: string;
}

/** What each set in force says of its days, or that no set governs some day. */
function byDays<R extends Dated, T>(
  rows: readonly R[],
  { from, until }: Days,
  { missing, of }: { missing: (date: string) => Part<never>; of: (own: readonly R[], span: Span) => Part<T> },
): Part<readonly T[]> {
  const { spans, uncovered } = spansOf(
    rows.map((row) => row.valid_from),
    from,
    until,
  );
  if (uncovered !== null) return missing(uncovered);
  return everyPart(
    spans.map((span) =>
      of(
        rows.filter((row) => row.valid_from === span.validFrom),
        span,
      ),
    ),
  );
}

/** The components in force, by days. */
export function mainTollOf(days: Days, { mainTolls }: Reference): Part<readonly MainTollDays[]> {
  return byDays(mainTolls, days, {
    missing: (date) => lacking(finding('settlement.main-toll-missing', { date, kind: 'pe.main-toll' })),
    of: (own, span) =>
      found({
        days: span.days,
        components: own.map((row) => ({ code: row.component, value: row.value, provenance: provenanceOf(row) })),
      }),
  });
}

interface MeteredDays extends Days {
  /** Of the whole segment; null where its profile is not complete. */
  readonly kwh: Cited | null;
  readonly tollEnergy: readonly TollEnergyRow[];
}

/** kWh and tolls of the area: the steps from the highest voltage down to the supply's own, which must be there. */
export function secondaryTollOf(
  { demandArea: area, voltage }: FreeContract,
  days: MeteredDays,
  { secondaryTolls }: Reference,
): Part<readonly SecondaryTollEnergy[]> {
  const missing = (date: string) =>
    lacking(finding('settlement.secondary-toll-missing', { date, area, voltage, kind: 'pe.secondary-toll' }));
  const rows = secondaryTolls.get(area) ?? [];
  const { kwh } = days;
  const parts = byDays(rows, days, {
    missing,
    of: (own, { validFrom, from }): Part<SecondaryTollEnergy | null> => {
      const steps = VOLTAGES.slice(0, VOLTAGES.indexOf(voltage) + 1).flatMap((step) =>
        own
          .filter((row) => row.voltage === step)
          .map((row) => ({ voltage: step, value: row.value, provenance: provenanceOf(row) })),
      );
      if (steps.at(-1)?.voltage !== voltage) return missing(from);
      const split = days.tollEnergy.find((row) => row.segment === days.segment && row.valid_from === validFrom);
      if (!kwh) return found(null);
      return found({ steps, kwh: split ? { ...kwh, value: split.kwh } : kwh });
    },
  });
  return parts.value ? found(parts.value.filter((part) => part !== null)) : parts;
}

/** VAD of the distributor, by days; none where the contract pays none. */
export function distributionTollOf(
  { networkOperator: operator, paysDistributionToll }: FreeContract,
  days: Days,
  { distributionTolls }: Reference,
): Part<readonly DistributionTollDays[]> {
  if (!paysDistributionToll) return found([]);
  return byDays(distributionTolls.get(operator) ?? [], days, {
    missing: (date) =>
      lacking(finding('settlement.distribution-toll-missing', { date, operator, kind: 'pe.distribution-toll' })),
    of: ([first], span) => {
      const row = present(first, 'a set has a row');
      const { vad_peak: vadPeak, vad_off_peak: vadOffPeak, fbp } = row;
      return found({ days: span.days, vadPeak, vadOffPeak, fbp, provenance: provenanceOf(row) });
    },
  });
}
