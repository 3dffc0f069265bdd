import { sum, type Decimal } from '@kantia/kernel/decimal';
import { effectOf, type Move, type Place } from './move.js';
import type { StayGroup } from './stays.js';

interface StageTally {
  readonly entered: number;
  readonly left: number;
  readonly stays: readonly StayGroup[];
}

export interface CycleTally<S extends string> {
  readonly stages: ReadonlyMap<S, StageTally>;
  readonly places: ReadonlyMap<number, Place<S>>;
  readonly totalValue: Decimal;
  readonly energyKwh: Decimal;
}

const NOTHING: StageTally = { entered: 0, left: 0, stays: [] };

/** All moves of a cycle at once: what the stored tallies must equal, and what a rebuild computes. */
export function tallyOf<S extends string>(moves: Iterable<Move<S>>): CycleTally<S> {
  const stages = new Map<S, StageTally>();
  const places = new Map<number, Place<S>>();
  for (const move of moves) {
    const effect = effectOf(move, places);
    const entered = stages.get(effect.entered.stage) ?? NOTHING;
    stages.set(effect.entered.stage, { ...entered, entered: entered.entered + effect.entered.count });
    if (effect.left) {
      const left = stages.get(effect.left.stage) ?? NOTHING;
      stages.set(effect.left.stage, {
        ...left,
        left: left.left + effect.left.count,
        stays: [...left.stays, ...effect.stays],
      });
    }
    for (const place of effect.places) places.set(place.ordinal, place);
  }
  const settled = [...places.values()];
  return {
    stages,
    places,
    totalValue: sum(settled.flatMap(({ total }) => (total ? [total] : []))),
    energyKwh: sum(settled.flatMap(({ energyKwh }) => (energyKwh ? [energyKwh] : []))),
  };
}
