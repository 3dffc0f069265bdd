import type { Stage } from './stage.js';
import { assert, present } from '@kantia/kernel/assert';
import type { Decimal } from '@kantia/kernel/decimal';
import { CohortChanges, type Cohort } from './cohort.js';
import { N, nodeAt, nodeOf, timeKeyOf, type Origin } from './nodes.js';
import { advance, lastOf, startOf } from './path.js';
import { unknownStanding, type Standing } from './standing.js';
import type { StayGroup } from './stays.js';

/** Services of one cycle that went from one stage to another at one instant. `from` null: they enter the cycle. */
export interface Move {
  readonly from: Stage | null;
  readonly to: Stage;
  readonly ordinals: readonly number[];
  readonly at: Date;
  readonly origin: Origin;
  /** Value and energy by service, in the order of `ordinals`; empty where the move settles nothing. */
  readonly totals: readonly Decimal[];
  readonly energies: readonly Decimal[];
}

interface KeyedStay extends StayGroup {
  readonly key: string;
}

/** What a move changes in the read model. */
export interface MoveEffect {
  readonly standings: readonly Standing[];
  readonly cohorts: readonly Cohort[];
  /** Finished stays by the stage left. */
  readonly stays: readonly KeyedStay[];
  /** Finished stays by time key. */
  readonly keyStays: readonly KeyedStay[];
  /** Times to the result: positive where one came, negative where one was taken away. */
  readonly results: readonly StayGroup[];
  /** Services that went back, by move. */
  readonly returned: readonly number[];
}

/** Moves of the same services, one after another. `known`: the standings of these services as far as there are any. */
export function foldMoves(moves: readonly Move[], known: ReadonlyMap<number, Standing>): MoveEffect {
  const { ordinals } = present(moves[0], 'services move at least once');
  for (const { totals, energies } of moves) {
    assert(totals.length === 0 || totals.length === ordinals.length, 'a move has a total for each service or none');
    assert(energies.length === 0 || energies.length === ordinals.length, 'a move has an energy for each or none');
  }
  const changes = new CohortChanges();
  const stays = new Tally();
  const keyStays = new Tally();
  const results = new Tally();
  const returned = moves.map(() => 0);
  const step = (before: Standing, move: Move, index: number): Standing => {
    const at = move.at.getTime();
    const after = moved(before, move, { total: move.totals[index] ?? null, energyKwh: move.energies[index] ?? null });
    if (before.stage !== null && before.stage === move.from) stays.add(move.from, Math.max(0, at - before.since), 1);
    const left = before.stage === null ? null : timeKeyOf(before.stage, move.origin);
    if (before.stage !== null && left !== null && after.stage !== null && left !== timeKeyOf(after.stage, move.origin))
      keyStays.add(left, Math.max(0, at - before.keySince), 1);
    if (before.resultMs !== after.resultMs) {
      if (before.resultMs !== null) results.add('', before.resultMs, -1);
      if (after.resultMs !== null) results.add('', after.resultMs, 1);
    }
    return after;
  };
  const standings = ordinals.map((ordinal, index) => {
    const before = known.get(ordinal) ?? unknownStanding(ordinal);
    const after = moves.reduce((at, move, place) => {
      const next = step(at, move, index);
      returned[place] = (returned[place] ?? 0) + next.returns - at.returns;
      return next;
    }, before);
    changes.move(before, after);
    return after;
  });
  return {
    standings,
    cohorts: changes.list(),
    stays: stays.list(),
    keyStays: keyStays.list(),
    results: results.list(),
    returned,
  };
}

/**
 * The service after the move. One that comes late, leaving a stage in which the service no longer stands and not newer than how it
 * came to its present one, does not change its place; its result is kept all the same.
 */
function moved(before: Standing, move: Move, figures: { total: Decimal | null; energyKwh: Decimal | null }): Standing {
  const at = move.at.getTime();
  const isLate = before.stage !== null && before.stage !== move.from && at <= before.since;
  const placed = isLate ? before : placedAt(before, move);
  const inputsSince = inputsSinceOf(before, move);
  const hasResult = placed.hasResult || (figures.total !== null && lastOf(placed.path) > N.settlement);
  const resultAt = figures.total === null ? null : at;
  return {
    ...placed,
    inputsSince,
    hasResult,
    resultMs: resultMsOf(placed, { hasResult, resultAt, inputsSince }),
    total: figures.total ?? before.total,
    energyKwh: figures.energyKwh ?? before.energyKwh,
  };
}

function placedAt(before: Standing, { from, to, at, origin }: Move): Standing {
  const start = before.stage === null ? startOf(origin) : before.path;
  // Through where it came from, should the message that told of that not have come.
  const left = from === null || from === before.stage ? start : advance(start, nodeOf(from, origin));
  const path = advance(left, nodeOf(to, origin));
  const isReturn = before.stage !== null && nodeAt(lastOf(path)).column < nodeAt(lastOf(before.path)).column;
  const isSameKey = before.stage !== null && timeKeyOf(before.stage, origin) === timeKeyOf(to, origin);
  return {
    ...before,
    stage: to,
    path,
    since: at.getTime(),
    keySince: isSameKey ? before.keySince : at.getTime(),
    hasResult: before.hasResult && lastOf(path) > N.settlement,
    returns: before.returns + Number(isReturn),
    troubled: before.troubled || isReturn || TROUBLE.has(to),
  };
}

const TROUBLE: ReadonlySet<Stage> = new Set<Stage>(['validation-failed', 'settlement-failed', 'in-review']);

function inputsSinceOf({ inputsSince }: Standing, { to, at, origin }: Move): number | null {
  if (nodeOf(to, origin) !== N.inputs) return inputsSince;
  return inputsSince === null ? at.getTime() : Math.min(inputsSince, at.getTime());
}

function resultMsOf(
  placed: Standing,
  now: { hasResult: boolean; resultAt: number | null; inputsSince: number | null },
): number | null {
  if (!now.hasResult) return null;
  if (now.resultAt === null) return placed.resultMs;
  return now.inputsSince === null ? null : Math.max(0, now.resultAt - now.inputsSince);
}

/** Sums of counts by key and duration. */
class Tally {
  private readonly counts = new Map<string, KeyedStay>();

  add(key: string, durationMs: number, count: number): void {
    const name = `${key} ${durationMs}`;
    const known = this.counts.get(name);
    this.counts.set(name, { key, durationMs, count: (known?.count ?? 0) + count });
  }

  list(): readonly KeyedStay[] {
    return [...this.counts.values()].filter(({ count }) => count !== 0);
  }
}
