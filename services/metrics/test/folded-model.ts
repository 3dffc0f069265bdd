import type { Stage } from '../src/domain/stage.js';
import { toText } from '@kantia/kernel/decimal';
import { settledOf } from '../src/domain/cards.js';
import type { Cohort } from '../src/domain/cohort.js';
import { foldMoves, type Move } from '../src/domain/fold.js';
import { sankeyOf, type Sankey } from '../src/domain/sankey.js';
import type { Standing } from '../src/domain/standing.js';

/** The read model of one cycle in memory: what the tables must equal. */
export class Model {
  readonly standings = new Map<number, Standing>();
  readonly results = new Map<number, number>();
  private readonly cohorts = new Map<string, Cohort>();
  private readonly returned = new Map<Stage, number>();

  fold(...moves: readonly Move[]): void {
    const effect = foldMoves(moves, this.standings);
    for (const standing of effect.standings) this.standings.set(standing.ordinal, standing);
    for (const change of effect.cohorts) this.add(change);
    for (const { durationMs, count } of effect.results) {
      const services = (this.results.get(durationMs) ?? 0) + count;
      if (services === 0) this.results.delete(durationMs);
      else this.results.set(durationMs, services);
    }
    for (const [index, { to }] of moves.entries())
      this.returned.set(to, (this.returned.get(to) ?? 0) + (effect.returned[index] ?? 0));
  }

  get size(): number {
    return this.standings.size;
  }

  sankey(): Sankey {
    return sankeyOf({ cohorts: [...this.cohorts.values()], returned: this.returned, withoutCycle: 0 });
  }

  cycles() {
    const held = [...this.cohorts.values()].reduce((total, { services }) => total + services, 0);
    return [{ cycleId: 'one', entered: this.size, held }];
  }

  settled() {
    const { settled, value } = settledOf([...this.cohorts.values()]);
    return { services: settled, value: toText(value) };
  }

  readable() {
    return { ...this.sankey(), settled: this.settled(), results: [...this.results].toSorted(([a], [b]) => a - b) };
  }

  private add(change: Cohort): void {
    const { services, value, atStake, ...key } = change;
    const name = JSON.stringify(key);
    const known = this.cohorts.get(name);
    const sums = {
      ...key,
      services: services + (known?.services ?? 0),
      value: known ? known.value.plus(value) : value,
      atStake: known ? known.atStake.plus(atStake) : atStake,
    };
    if (sums.services === 0 && sums.value.isZero() && sums.atStake.isZero()) this.cohorts.delete(name);
    else this.cohorts.set(name, sums);
  }
}
