import { id, type CycleId } from '@kantia/kernel/ids';
import { period } from '@kantia/kernel/period';
import { MARKETS, type Cycle, type Frozen, type FrozenObject } from '../../domain/cycle.js';
import { MODES } from '../../domain/flow.js';
import { STAGES, type Stage, type StageCounts } from '../../domain/stage.js';
import { PAUSE_STAGES } from '../../domain/systemic.js';
import { CYCLE_STATUSES } from '../../domain/status.js';
import { oneOf } from '../../domain/vocabulary.js';
import type { CycleRow, StoredObject } from './cycle.row.js';

export function fromRow(row: CycleRow): Cycle {
  return {
    id: id<CycleId>(row.id),
    name: row.name,
    market: oneOf(MARKETS, row.market),
    period: period(row.period),
    mode: oneOf(MODES, row.mode),
    status: oneOf(CYCLE_STATUSES, row.status),
    isDryRun: row.dry_run,
    version: row.version,
    decidedVersion: row.decided_version,
    serviceCount: row.service_count,
    counts: fromCounts(row.counts),
    frozen: fromFrozen(row),
    lastWave: row.last_wave,
    openWave: row.open_wave,
    waveWanted: row.wave_wanted,
    awaited: row.awaited,
    pause: fromPause(row.pause),
    pausesPassed: row.pauses_passed,
    manifestHash: row.manifest_hash,
    resultHash: row.result_hash,
    createdAt: row.created_at,
    createdBy: row.created_by,
    startedAt: row.started_at,
    startedBy: row.started_by,
    finishedAt: row.finished_at,
  };
}

export function fromPause(pause: CycleRow['pause']): Cycle['pause'] {
  return pause && { ...pause, stage: oneOf(PAUSE_STAGES, pause.stage), at: new Date(pause.at) };
}

/** In the order of the columns that `save` and `add` write. */
export function toRow(cycle: Cycle): readonly unknown[] {
  const { frozen } = cycle;
  return [
    cycle.id,
    cycle.name,
    cycle.market,
    cycle.period,
    cycle.mode,
    cycle.status,
    cycle.isDryRun,
    cycle.version,
    cycle.decidedVersion,
    cycle.serviceCount,
    JSON.stringify(cycle.counts),
    frozen?.country ?? null,
    frozen ? toStored(frozen.snapshot) : null,
    frozen ? toStored(frozen.settings) : null,
    frozen?.selectionHash ?? null,
    cycle.lastWave,
    cycle.openWave,
    cycle.waveWanted,
    cycle.awaited,
    cycle.pause && JSON.stringify(cycle.pause),
    cycle.pausesPassed,
    cycle.manifestHash,
    cycle.resultHash,
    cycle.createdAt,
    cycle.createdBy,
    cycle.startedAt,
    cycle.startedBy,
    cycle.finishedAt,
  ];
}

export function fromStored({ bucket, key, sha256, size }: StoredObject): FrozenObject {
  return { bucket, key, sha256, size: BigInt(size) };
}

export function toStored({ bucket, key, sha256, size }: FrozenObject): string {
  return JSON.stringify({ bucket, key, sha256, size: String(size) });
}

function fromFrozen(row: CycleRow): Frozen | null {
  const { country, snapshot, settings, selection_hash: selectionHash } = row;
  if (country === null || snapshot === null || settings === null || selectionHash === null) return null;
  return { country, snapshot: fromStored(snapshot), settings: fromStored(settings), selectionHash };
}

function fromCounts(counts: CycleRow['counts']): StageCounts {
  const read: Partial<Record<Stage, number>> = {};
  for (const stage of STAGES) {
    const count = counts[stage];
    if (count !== undefined) read[stage] = count;
  }
  return read;
}
