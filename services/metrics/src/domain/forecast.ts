import type { Stage } from './stage.js';

/** What a running cycle's stages say of its speed. */
export interface RunningCycle {
  readonly mode: string;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly entered: number;
    readonly left: number;
    readonly firstAt: Date;
    readonly lastAt: Date;
  }[];
}
export interface Forecast {
  readonly from: number;
  readonly expected: number;
  readonly until: number;
}

/** Stages in which machines work, in their order; a manual cycle stops after each. */
const WORKING: readonly Stage[] = ['validating', 'settling', 'sending'];
/** Fewer services than this say nothing of the speed of a stage. */
const ENOUGH = 20;

/**
 * When the machines will have done what is under way, in ms. Each stage goes on at the speed it had so far. `from`: all stages work
 * side by side, so the slowest one decides; `until`: one after the other. Null when nothing runs or a stage's speed is unknown.
 */
export function forecastOf(cycles: readonly RunningCycle[], now: number): Forecast | null {
  const ranges = cycles.map((cycle) => rangeOf(cycle));
  const busy = ranges.filter((range) => range !== 'idle');
  if (busy.length === 0 || busy.includes('unknown')) return null;
  const known = busy.filter((range) => range !== 'unknown');
  const from = now + Math.max(...known.map(({ besideMs }) => besideMs));
  const until = now + Math.max(...known.map(({ afterMs }) => afterMs));
  return { from, expected: Math.round((from + until) / 2), until };
}

function rangeOf({ mode, stages }: RunningCycle): { besideMs: number; afterMs: number } | 'idle' | 'unknown' {
  let due = 0;
  const times: number[] = [];
  for (const name of WORKING) {
    const stage = stages.find((each) => each.stage === name);
    const resident = stage ? stage.entered - stage.left : 0;
    due = mode === 'manual' ? resident : due + resident;
    if (due <= 0) continue;
    const tookMs = stage ? stage.lastAt.getTime() - stage.firstAt.getTime() : 0;
    if (!stage || stage.left < ENOUGH || tookMs <= 0) return 'unknown';
    times.push((due / stage.left) * tookMs);
  }
  if (times.length === 0) return 'idle';
  return { besideMs: Math.max(...times), afterMs: times.reduce((sum, time) => sum + time, 0) };
}
