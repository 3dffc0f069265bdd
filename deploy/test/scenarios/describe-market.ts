import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { compare, readExpected } from './expected.js';
import { ResultsLock } from './results-lock.js';
import { readWorld, ScenarioRunner, type Outcome } from './scenario.js';

/** Demands of a scenario are chosen for what they price, far beyond what its contracts would bear. */
const CHOSEN = ['validation.power-impossible'];

/** Services that settle and that validation would have held back. */
function heldOf(outcomes: ReadonlyMap<string, Outcome>): readonly string[] {
  return [...outcomes].flatMap(([point, outcome]) => {
    if (outcome.kind !== 'settled') return [];
    return outcome.validation.blocking.filter((code) => !CHOSEN.includes(code)).map((code) => `${point} ${code}`);
  });
}

/**
 * Every `given-…` folder of a market, as a test, also of what earlier sets of formulas gave (`results.lock.json`); and its COVERAGE.md names each
 * of them and none that is not there.
 */
export function describeMarket(market: string): void {
  const root = fileURLToPath(new URL(`${market}/`, import.meta.url));
  const names = readdirSync(root)
    .filter((name) => name.startsWith('given-'))
    .toSorted();
  const runner = new ScenarioRunner();
  const lock = new ResultsLock(`${root}results.lock.json`);
  afterAll(async () => {
    lock.save();
    await runner.close();
  });

  describe(`scenarios of ${market}`, () => {
    it.each<[string]>(names.map((name) => [name]))('%s', async (name) => {
      const folder = `${root}${name}`;
      const wanted = readExpected(readFileSync(`${folder}/expected.csv`, 'utf8'));
      const world = readWorld(folder);
      const frozen = await runner.freeze(world);
      const outcomes = await runner.settle(frozen);
      const settle = (formulas: readonly string[]) => runner.settle(frozen, formulas);
      const points = [...new Set([...outcomes.keys(), ...wanted.keys()])].toSorted();
      const compared = points.map((point) => [point, compare(outcomes.get(point), wanted.get(point) ?? [])] as const);

      expect(compared.map(([point, { got }]) => [point, got])).toEqual(
        compared.map(([point, { want }]) => [point, want]),
      );
      expect(heldOf(outcomes)).toEqual([]);
      expect(await lock.differences(name, { world, formulas: frozen.formulas, outcomes, settle })).toEqual([]);
    });

    it('are still there, all that were locked', () => {
      expect(lock.lost(names)).toEqual([]);
    });

    it('are listed in COVERAGE.md, each and no other', () => {
      const coverage = readFileSync(`${root}COVERAGE.md`, 'utf8');
      const listed: readonly string[] = coverage.match(/given-[\w.-]+/g) ?? [];

      expect([...new Set(listed)].toSorted()).toEqual(names);
    });
  });
}
