import type { Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import type { Thresholds } from './policies/thresholds.js';
import type { ComponentsRow, ConsumptionRow, CpiRow, PriorTariffRow, ReadingRow, SnapshotRow } from './rows.js';

/** A service as it was frozen for a cycle, whole or not. */
export interface ServiceData {
  readonly segments: readonly SnapshotRow[];
  /** Kinds of reading that have at least one row for it. */
  readonly measured: readonly string[];
  /** Colombian registers. */
  readonly readings: readonly ReadingRow[];
  /** Up to twelve months before the period. */
  readonly history: readonly ConsumptionRow[];
}

/** What the services of a batch share, found by key. */
export interface Frame {
  readonly country: string;
  readonly market: string;
  readonly period: Period;
  readonly thresholds: Thresholds;
  readonly components: ReadonlyMap<string, ComponentsRow>;
  readonly cpi: ReadonlyMap<string, Decimal>;
  readonly priorTariffs: ReadonlySet<string>;
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

export function frameOf(rows: {
  readonly country: string;
  readonly market: string;
  readonly period: Period;
  readonly thresholds: Thresholds;
  readonly components: readonly ComponentsRow[];
  readonly cpi: readonly CpiRow[];
  readonly priorTariffs: readonly PriorTariffRow[];
}): Frame {
  return {
    country: rows.country,
    market: rows.market,
    period: rows.period,
    thresholds: rows.thresholds,
    components: new Map(
      rows.components.map((row) => [
        priceKey({ operator: row.network_operator, level: row.voltage_level, ownership: row.asset_ownership }),
        row,
      ]),
    ),
    cpi: new Map(rows.cpi.map((row) => [row.month, row.cpi])),
    priorTariffs: new Set(
      rows.priorTariffs.map((row) => tariffKey({ operator: row.network_operator, ownership: row.asset_ownership })),
    ),
  };
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
