import { assert } from '@kantia/kernel/assert';
import type { Decimal } from '@kantia/kernel/decimal';
import type { StayGroup } from './stays.js';

/** Services of one cycle that went from one stage to another at one instant. `from` null: they enter the cycle. */
export interface Move<S extends string> {
  readonly from: S | null;
  readonly to: S;
  readonly ordinals: readonly number[];
  readonly at: Date;
  /** Value and energy by service, in the order of `ordinals`; empty where the move settles nothing. */
  readonly totals: readonly Decimal[];
  readonly energies: readonly Decimal[];
}

/** Where a service stands, and since when. */
export interface Place<S extends string> {
  readonly ordinal: number;
  readonly stage: S;
  readonly since: Date;
  /** As last settled; null before. */
  readonly total: Decimal | null;
  readonly energyKwh: Decimal | null;
}

/** What a move changes. Counts come from the move alone, so no order of moves changes them. */
export interface MoveEffect<S extends string> {
  readonly places: readonly Place<S>[];
  readonly entered: { readonly stage: S; readonly count: number };
  readonly left: { readonly stage: S; readonly count: number } | null;
  /** Finished stays in the stage left. */
  readonly stays: readonly StayGroup[];
}

/**
 * `known` holds the places of the move's services as far as they have one. A place that is newer than the move stays as it
 * is; a stay is measured only where the service was known to be in the stage it left.
 */
export function effectOf<S extends string>(move: Move<S>, known: ReadonlyMap<number, Place<S>>): MoveEffect<S> {
  const { from, to, ordinals, at } = move;
  assert(
    move.totals.length === 0 || move.totals.length === ordinals.length,
    'a move has a total for each service or none',
  );
  assert(
    move.energies.length === 0 || move.energies.length === ordinals.length,
    'a move has an energy for each service or none',
  );
  const durations = new Map<number, number>();
  const places: Place<S>[] = [];
  for (const [index, ordinal] of ordinals.entries()) {
    const place = known.get(ordinal);
    if (place && place.stage === from) {
      const durationMs = Math.max(0, at.getTime() - place.since.getTime());
      durations.set(durationMs, (durations.get(durationMs) ?? 0) + 1);
    }
    const isNewer = place !== undefined && place.since > at;
    places.push({
      ordinal,
      stage: isNewer ? place.stage : to,
      since: isNewer ? place.since : at,
      total: move.totals[index] ?? place?.total ?? null,
      energyKwh: move.energies[index] ?? place?.energyKwh ?? null,
    });
  }
  return {
    places,
    entered: { stage: to, count: ordinals.length },
    left: from === null ? null : { stage: from, count: ordinals.length },
    stays: [...durations].map(([durationMs, count]) => ({ durationMs, count })),
  };
}
