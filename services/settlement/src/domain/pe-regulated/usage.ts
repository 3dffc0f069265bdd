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
  /** kvarh of the days whose option bills it; empty where it was not read in all of them. */
  readonly billedReactive: readonly Metered[];
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

/** Demands that one meter, or one profile, told. */
interface Told {
  readonly md: readonly Metered[];
  readonly peak: readonly Metered[];
  readonly offPeak: readonly Metered[];
}

const tellsHours = ({ peak, offPeak }: Told) => peak.length > 0 && offPeak.length > 0;

/**
 * The maxima of the month, of all that told one. The demand of the month is the greater of both blocks of hours where no maximum of its own was
 * told: of all meters, or of one beside others that told theirs.
 */
export function demandsOf(told: readonly Told[]): Demands {
  const peak = greatest(told.flatMap((one) => one.peak));
  const offPeak = greatest(told.flatMap((one) => one.offPeak));
  const byHours = told.every(tellsHours);
  if (told.every(({ md }) => md.length === 0))
    return { md: peak && offPeak ? greatest([peak, offPeak]) : null, peak, offPeak, byHours };
  const md = told.flatMap((one) => (one.md.length === 0 && tellsHours(one) ? [...one.peak, ...one.offPeak] : one.md));
  return { md: greatest(md), peak, offPeak, byHours };
}
