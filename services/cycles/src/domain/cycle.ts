import type { CycleId } from '@kantia/kernel/ids';
import type { Period } from '@kantia/kernel/period';
import type { Mode } from './flow.js';
import type { StageCounts } from './stage.js';
import type { CycleStatus } from './status.js';
import type { Pause } from './systemic.js';

export const MARKETS = ['regulated', 'unregulated'] as const;
export type Market = (typeof MARKETS)[number];

/** An immutable object; `size` in bytes, `sha256` in hex. */
export interface FrozenObject {
  readonly bucket: string;
  readonly key: string;
  readonly sha256: string;
  readonly size: bigint;
}

/** What was frozen when the selection was put. */
export interface Frozen {
  readonly country: string;
  readonly snapshot: FrozenObject;
  readonly settings: FrozenObject;
  readonly selectionHash: string;
}

export interface Cycle {
  readonly id: CycleId;
  readonly name: string;
  readonly market: Market;
  readonly period: Period;
  readonly mode: Mode;
  readonly status: CycleStatus;
  /** A rehearsal: it holds no service and sends nothing, and who counts hears nothing of it. */
  readonly isDryRun: boolean;
  /** Grows with every change; behind the ETag. */
  readonly version: number;
  /** The version that the last command of a person made. */
  readonly decidedVersion: number;
  readonly serviceCount: number;
  readonly counts: StageCounts;
  readonly frozen: Frozen | null;
  /** 0 before the start. */
  readonly lastWave: number;
  /** The wave that `inputs` is resolving; never two at once. */
  readonly openWave: number | null;
  /** An input came while a wave was open: one more is due when it closes. */
  readonly waveWanted: boolean;
  /** Conditions that its services wait for, or have waited for (conditions.ts). */
  readonly awaited: readonly string[];
  /** Null: an automatic cycle goes on by itself. */
  readonly pause: Pause | null;
  /** Stage and cause of pauses that a person has ended: they do not come again. */
  readonly pausesPassed: readonly string[];
  readonly manifestHash: string | null;
  readonly resultHash: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly startedAt: Date | null;
  readonly startedBy: string | null;
  readonly finishedAt: Date | null;
}

/** Whether nobody has decided anything since this version was read: what the process did meanwhile makes it no older. */
export function isFresh({ version, decidedVersion }: Pick<Cycle, 'version' | 'decidedVersion'>, read: number): boolean {
  return read >= decidedVersion && read <= version;
}

export const NAME_LENGTH_MAX = 120;

export function draft(
  of: Pick<Cycle, 'id' | 'name' | 'market' | 'period' | 'mode' | 'createdAt' | 'createdBy'> &
    Partial<Pick<Cycle, 'isDryRun'>>,
): Cycle {
  return {
    isDryRun: false,
    ...of,
    status: 'draft',
    version: 1,
    decidedVersion: 1,
    serviceCount: 0,
    counts: {},
    frozen: null,
    lastWave: 0,
    openWave: null,
    waveWanted: false,
    awaited: [],
    pause: null,
    pausesPassed: [],
    manifestHash: null,
    resultHash: null,
    startedAt: null,
    startedBy: null,
    finishedAt: null,
  };
}
