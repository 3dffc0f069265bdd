import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { ResultsLock, type Settling } from './results-lock.js';
import type { Outcome, World } from './scenario.js';

const folder = mkdtempSync(join(tmpdir(), 'results-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aWorld = (sheet = 'customers'): World => ({
  country: 'CO',
  market: 'regulated',
  period: period('2026-02'),
  before: [],
  settings: {},
  sheet,
  uploads: [],
  decimal: 'auto',
});

function outcomesOf(hashes: Readonly<Record<string, string>>, formulaCode: string): ReadonlyMap<string, Outcome> {
  const line = {
    code: 'REACTIVA',
    description: '',
    quantity: null,
    unit: null,
    unitPrice: null,
    amount: decimal('1'),
    prior: [],
    place: 'base' as const,
    taxable: false,
    formula: '',
    formulaCode,
    terms: [],
  };
  const zero = decimal('0');
  const statement = {
    currency: 'COP',
    energyKwh: zero,
    determinants: {},
    lines: [line],
    subtotal: zero,
    taxes: zero,
    total: zero,
  };
  const validation = { informative: [], warning: [], blocking: [] };
  return new Map(
    Object.entries(hashes).map(([point, resultHash]) => [
      point,
      { kind: 'settled', statement, resultHash, validation },
    ]),
  );
}

/** What a scenario gives by its set of formulas; the last set is in force. */
function settling(by: Readonly<Record<string, Readonly<Record<string, string>>>>, world = aWorld()): Settling {
  const sets = Object.keys(by);
  const formulas = (sets.at(-1) ?? '').split(' ');
  const settle = async (codes: readonly string[]) => outcomesOf(by[codes.join(' ')] ?? {}, codes[0] ?? '');
  return { world, formulas, outcomes: outcomesOf(by[formulas.join(' ')] ?? {}, formulas[0] ?? ''), settle };
}

let files = 0;
async function locked(...scenarios: readonly Settling[]): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.json`);
  for (const scenario of scenarios) {
    const lock = new ResultsLock(path, true);
    expect(await lock.differences('given-one', scenario)).toEqual([]);
    lock.save();
  }
  return path;
}
const differences = (path: string, scenario: Settling) =>
  new ResultsLock(path, false).differences('given-one', scenario);

describe('the lock of results', () => {
  it('finds nothing in what it holds, and names what it does not', async () => {
    const path = await locked(settling({ a: { P1: 'one' } }));

    expect(await differences(path, settling({ a: { P1: 'one' } }))).toEqual([]);
    expect(await differences(path, settling({ a: { P1: 'one', P2: 'two' } }))).toEqual([
      expect.stringContaining('P2 is not locked'),
    ]);
    expect(await differences(path, settling({ a: { P1: 'one' } }, aWorld('others')))).toEqual([
      expect.stringContaining('other files'),
    ]);
    expect(await new ResultsLock(path, false).differences('given-two', settling({ a: {} }))).toEqual([
      expect.stringContaining('not locked yet'),
    ]);
  });

  it('leaves a market free of which nothing is locked, and misses a scenario that was', async () => {
    const path = await locked(settling({ a: { P1: 'one' } }));

    expect(await differences(join(folder, 'none.json'), settling({ a: { P1: 'one' } }))).toEqual([]);
    expect(new ResultsLock(path, false).lost(['given-two'])).toEqual(['given-one']);
  });

  it('refuses a formula that was changed, locking or not', async () => {
    const path = await locked(settling({ a: { P1: 'one' } }));
    const changed = settling({ a: { P1: 'another' } });

    expect(await differences(path, changed)).toEqual([expect.stringContaining('make a successor')]);
    expect(await new ResultsLock(path, true).differences('given-one', changed)).toHaveLength(1);
  });

  it('takes a successor beside what was there, and goes on recomputing that by its own formulas', async () => {
    const path = await locked(settling({ a: { P1: 'one' } }), settling({ a: { P1: 'one' }, b: { P1: 'two' } }));

    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      editions: { 0: 'a', 1: 'b' },
      scenarios: { 'given-one': { points: { P1: { 0: 'one', 1: 'two' } } } },
    });
    expect(await differences(path, settling({ a: { P1: 'one' }, b: { P1: 'two' } }))).toEqual([]);
    expect(await differences(path, settling({ a: { P1: 'edited' }, b: { P1: 'two' } }))).toEqual([
      expect.stringContaining('P1: what formulas gave has changed'),
    ]);
  });

  it('forgets an edition that gave the same', async () => {
    const path = await locked(settling({ a: { P1: 'one' } }), settling({ a: { P1: 'one' }, b: { P1: 'one' } }));

    expect(JSON.parse(readFileSync(path, 'utf8')).scenarios['given-one'].points).toEqual({ P1: { 1: 'one' } });
  });

  it('begins a scenario with what a formula gave that has a successor', async () => {
    const [old, now] = ['co.common.reactive', 'co.common.reactive.2'];
    const path = await locked(settling({ [old]: { P1: 'one' }, [now]: { P1: 'two' } }));

    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      editions: { 0: old, 1: now },
      scenarios: { 'given-one': { points: { P1: { 0: 'one', 1: 'two' } } } },
    });
  });

  it('takes other files as another scenario', async () => {
    const path = await locked(settling({ a: { P1: 'one' } }), settling({ a: { P1: 'other' } }, aWorld('others')));

    expect(JSON.parse(readFileSync(path, 'utf8')).scenarios['given-one'].points).toEqual({ P1: { 0: 'other' } });
  });
});
