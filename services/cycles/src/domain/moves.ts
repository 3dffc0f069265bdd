import { assert } from '@kantia/kernel/assert';
import type { Decimal } from '@kantia/kernel/decimal';
import type { Stage, StageCounts } from './stage.js';
import type { Cause, Step } from './transitions.js';

/** A service that enters a cycle, by its number there and by who it is everywhere. */
export interface EnteredService {
  readonly ordinal: number;
  readonly serviceId: string;
  readonly supplyPointId: string;
}

/** Services that moved together. */
export interface Move {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly cause: Cause;
  readonly wave: number | null;
  readonly ordinals: readonly number[];
  /** The person who decided it; null where the process goes on by itself, though a person's click may lie behind it. */
  readonly by: string | null;
  /** What the person said. */
  readonly reason?: string | null;
  readonly note?: string | null;
  /** In the order of `ordinals`, on the move to `settled` only. */
  readonly totals?: readonly Decimal[];
  /** kWh, likewise. */
  readonly energies?: readonly Decimal[];
  /** Who the services are, in the order of `ordinals`, where they enter the cycle. */
  readonly identities?: readonly EnteredService[];
}

/** One move for each step of a path that the same services took together. */
export function movesAlong(
  path: readonly Step[],
  ordinals: readonly number[],
  { wave, by = null }: { wave: number | null; by?: string | null },
): readonly Move[] {
  return ordinals.length === 0 ? [] : path.map((step) => ({ ...step, wave, ordinals, by }));
}

/** The other way round: moves of the same services that follow one another, together. */
export function pathsOf(moves: readonly Move[]): readonly (readonly Move[])[] {
  const paths: Move[][] = [];
  for (const move of moves) {
    const path = paths.at(-1);
    const last = path?.at(-1);
    if (path && last?.ordinals === move.ordinals && last.to === move.from && last.by === move.by) path.push(move);
    else paths.push([move]);
  }
  return paths;
}

/** As `movesAlong`, where the path begins outside the cycle: that move names the services. */
export function movesOfEntry(
  path: readonly Step[],
  services: readonly EnteredService[],
  wave: { wave: number | null; by?: string | null },
): readonly Move[] {
  const moves = movesAlong(
    path,
    services.map(({ ordinal }) => ordinal),
    wave,
  );
  return moves.map((move) => (move.from === null ? { ...move, identities: services } : move));
}

/** The counts after the moves. No service appears or vanishes but by entering (`from` null). */
export function countAfter(counts: StageCounts, moves: readonly Move[]): StageCounts {
  const after: Partial<Record<Stage, number>> = { ...counts };
  for (const { from, to, ordinals } of moves) {
    if (from !== null) {
      const left = (after[from] ?? 0) - ordinals.length;
      assert(left >= 0, `more services left ${from} than stood there`);
      if (left === 0) delete after[from];
      else after[from] = left;
    }
    if (ordinals.length > 0) after[to] = (after[to] ?? 0) + ordinals.length;
  }
  return after;
}
