import type { ArrearsRow, ConsumptionRow, LossRow, ProfileRow, ReadingRow, SnapshotRow } from './rows.js';

/** A service as it was frozen for a cycle, whole or not. */
export interface ServiceData {
  readonly segments: readonly SnapshotRow[];
  /** Kinds of reading that have at least one row for it. */
  readonly measured: readonly string[];
  /** Registers of the period. */
  readonly readings: readonly ReadingRow[];
  /** Registers of the month before, where they were loaded. */
  readonly before: readonly ReadingRow[];
  /** What the profile of each telemetered segment says together. */
  readonly profiles: readonly ProfileRow[];
  /** Up to twelve months before the period. */
  readonly history: readonly ConsumptionRow[];
  readonly arrears: readonly ArrearsRow[];
  /** Null where its contract needs no loss factors. */
  readonly losses: LossRow | null;
}

interface PriceKey {
  readonly operator: string;
  readonly level: number;
  readonly ownership: string | null;
}
export function priceKey({ operator, level, ownership }: PriceKey): string {
  return [operator, level, ownership ?? ''].join('\u0000');
}
export function tariffKey({ operator, ownership }: Omit<PriceKey, 'level'>): string {
  return [operator, ownership ?? ''].join('\u0000');
}

/** Where the tariff sheets of a segment are looked up. */
export function systemKey(of: Pick<SnapshotRow, 'network_operator' | 'electric_system'>): string {
  return [of.network_operator ?? '', of.electric_system ?? ''].join('\u0000');
}

/** Segments in force on some day of the period, in order; none when the supply contract is not in force at all. */
export function segmentsInForce({ segments }: ServiceData): readonly SnapshotRow[] {
  return segments
    .filter((segment) => segment.segment_from !== null)
    .toSorted((a, b) => ((a.segment_from ?? '') < (b.segment_from ?? '') ? -1 : 1));
}

/** The segment of the period's last day in force: prices and class follow it. */
export function governingSegment(service: ServiceData): SnapshotRow | null {
  return segmentsInForce(service).at(-1) ?? null;
}

/** Where the price of a segment is looked up; null while the sheet does not say. Ownership counts at level 1 only. */
export function priceOf({
  network_operator: operator,
  voltage_level: level,
  asset_ownership,
}: SnapshotRow): PriceKey | null {
  if (operator === null || level === null) return null;
  return { operator, level, ownership: level === 1 ? asset_ownership : null };
}
