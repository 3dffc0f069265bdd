import { sum } from '@kantia/kernel/decimal';
import type { LocalDate } from '@kantia/kernel/period';
import type { Metered } from '../metering/register.js';
import type { InForce } from '../metering/segment.js';
import type { TariffOption } from '../policies/pe-tariff-options.js';
import type { Demands, EnergyCharge } from './input.js';
import type { SegmentRow } from './sets.js';

export type Segment = InForce<SegmentRow> & { readonly option: TariffOption };

/** Energy of one charge between two days (half-open), priced by one segment. */
export interface MeasuredEnergy {
  readonly charge: EnergyCharge;
  readonly metered: Metered;
  readonly segment: Segment;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What was measured in a period, before any price. */
export interface Usage {
  readonly energy: readonly MeasuredEnergy[];
  /** kWh at peak hours; null where the meter does not tell. */
  readonly peakEnergy: Metered | null;
  /** kvarh; null where it was not read in all the period. */
  readonly reactive: Metered | null;
  readonly demands: Demands;
  /** Days that were measured, half-open. */
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What several registers or pieces measured together; null of none. */
export function together(parts: readonly Metered[]): Metered | null {
  if (parts.length === 0) return null;
  return {
    quantity: sum(parts.map(({ quantity }) => quantity)),
    rule: parts.map(({ rule }) => rule).join(' + '),
    terms: parts.flatMap(({ terms }) => terms),
  };
}

/** The greatest of several demands, kW; null of none. */
export function greatest(parts: readonly Metered[]): Metered | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? null;
  return {
    quantity: others.reduce((top, { quantity }) => (quantity.greaterThan(top) ? quantity : top), first.quantity),
    rule: `max(${parts.map(({ rule }) => rule).join(', ')})`,
    terms: parts.flatMap(({ terms }) => terms),
  };
}

/** The demand of the month is the greater of both blocks of hours where no register of its own was read. */
export function demandsOf(md: Metered | null, peak: Metered | null, offPeak: Metered | null): Demands {
  return { md: md ?? (peak && offPeak ? greatest([peak, offPeak]) : null), peak, offPeak };
}
