import { sum } from '@kantia/kernel/decimal';
import type { LocalDate } from '@kantia/kernel/period';
import type { Finding } from '../finding.js';
import type { Metered } from '../metering/register.js';
import type { InForce } from '../metering/segment.js';
import type { TariffOption } from '../policies/pe-tariff-options.js';
import type { DemandsOfMonth } from './demands.js';
import type { EnergyCharge } from './input.js';
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
export interface Usage extends DemandsOfMonth {
  readonly energy: readonly MeasuredEnergy[];
  /** kWh at peak hours; null where the meter does not tell. */
  readonly peakEnergy: Metered | null;
  /** kvarh that were read, whatever the option of their days; null of none, and of a profile also where some of its pieces have none. */
  readonly reactive: Metered | null;
  /** kvarh of the days whose option bills it; empty where none was read. */
  readonly billedReactive: readonly Metered[];
  /** What `billedReactive` lacks of those days, where the option of the last day bills none; of others the service waits for all of it. */
  readonly reactiveMissing: readonly Finding[];
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
