/** A stored object; `size` as text, because JSON numbers are not exact. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly sha256: string;
  readonly size: string;
}

export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly market: string;
  readonly period: string;
  readonly mode: string;
  readonly status: string;
  readonly dry_run: boolean;
  readonly version: number;
  readonly decided_version: number;
  readonly service_count: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly country: string | null;
  readonly snapshot: StoredObject | null;
  readonly settings: StoredObject | null;
  readonly selection_hash: string | null;
  readonly last_wave: number;
  readonly open_wave: number | null;
  readonly wave_wanted: boolean;
  readonly awaited: readonly string[];
  readonly pause: {
    readonly stage: string;
    readonly cause: string;
    readonly services: number;
    readonly at: string;
  } | null;
  readonly pauses_passed: readonly string[];
  readonly manifest_hash: string | null;
  readonly result_hash: string | null;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly started_at: Date | null;
  readonly started_by: string | null;
  readonly finished_at: Date | null;
}
