import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canonicalJson } from '@kantia/kernel/canonical';
import { NodeDigest } from '../../../services/settlement/src/adapters/node/node-digest.js';
import { marketOf } from '../../../services/settlement/src/domain/markets.js';
import type { Outcome, World } from './scenario.js';

/** Result hash by number of the edition that gave it. */
type Hashes = Record<string, string>;
interface Locked {
  /** SHA-256 of what the scenario loads: other files are another scenario. */
  files: string;
  points: Record<string, Hashes>;
}
interface Lock {
  /** Sets of formulas that were in force at one time for one month, as their codes. */
  editions: Record<string, string>;
  scenarios: Record<string, Locked>;
}

/** A scenario with its months before settled; its month is settled as often as asked, by the formulas in force or by others. */
export interface Settling {
  readonly world: World;
  readonly formulas: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly settle: (formulas: readonly string[]) => Promise<ReadonlyMap<string, Outcome>>;
}

/** The formulas in force with what each successor was made for in its place; null where none of them prices a line here. */
function predecessorsOf({ world, formulas, outcomes }: Settling): readonly string[] | null {
  const priced = new Set(
    [...outcomes.values()].flatMap((one) =>
      one.kind === 'settled' ? one.statement.lines.map(({ formulaCode }) => formulaCode) : [],
    ),
  );
  const replaced = new Map(
    (marketOf(world.country, world.market)?.formulas ?? []).flatMap(({ code, supersededBy }) =>
      supersededBy === undefined ? [] : [[supersededBy, code] as const],
    ),
  );
  // All of them, also those that make figures only: a mixture of both times was never in force.
  if (![...replaced.keys()].some((successor) => priced.has(successor))) return null;
  const before = (code: string) => replaced.get(code) ?? code;
  return formulas.map(before).toSorted();
}

/** SHA-256 of what a scenario loads. */
const filesOf = (world: World) => new NodeDigest().sha256(canonicalJson(JSON.parse(JSON.stringify(world))));
const hashesOf = (outcomes: ReadonlyMap<string, Outcome>): ReadonlyMap<string, string> =>
  new Map([...outcomes].flatMap(([point, one]) => (one.kind === 'settled' ? [[point, one.resultHash]] : [])));

/**
 * What every set of formulas that was ever in force gave for the scenarios of a market. A set named by a manifest must give the same for ever,
 * so a hash that stands here never changes: whoever corrects a formula, a policy or a determinant makes a successor, and what was locked before is
 * recomputed by the formulas of its time. Only `RESULTS=lock` adds to it, and it changes nothing that stands there while the files of the
 * scenario are the same.
 */
export class ResultsLock {
  private readonly lock: Lock;
  /** A market of which nothing is locked yet is free to change. */
  private readonly isFree: boolean;

  /** `locking`: takes what is new instead of naming it. */
  constructor(
    private readonly path: string,
    private readonly locking: boolean = process.env['RESULTS'] === 'lock',
  ) {
    this.isFree = !existsSync(path);
    this.lock = !this.isFree ? JSON.parse(readFileSync(path, 'utf8')) : { editions: {}, scenarios: {} };
  }

  /** Scenarios that are locked and are not there. */
  lost(names: readonly string[]): readonly string[] {
    return Object.keys(this.lock.scenarios).filter((name) => !names.includes(name));
  }

  /** What of a scenario is not as it was locked, as text; nothing when all is. */
  async differences(name: string, scenario: Settling): Promise<readonly string[]> {
    const { outcomes } = scenario;
    const files = filesOf(scenario.world);
    const locked = this.lock.scenarios[name];
    if (this.locking && (!locked || locked.files !== files)) {
      this.lock.scenarios[name] = { files, points: {} };
      const before = predecessorsOf(scenario);
      if (before) this.add(name, this.editionOf(before), hashesOf(await scenario.settle(before)));
      this.add(name, this.editionOf(scenario.formulas), hashesOf(outcomes));
      return [];
    }
    if (this.isFree && !this.locking) return [];
    const now = this.editionOf(scenario.formulas);
    if (!locked) return ['is not locked yet: RESULTS=lock adds it'];
    if (locked.files !== files) return ['has other files than were locked: RESULTS=lock takes them'];
    const found = await this.changed(locked, scenario, { edition: now, hashes: hashesOf(outcomes) });
    if (found.length === 0 && this.locking) this.add(name, now, hashesOf(outcomes));
    if (found.length > 0 || this.locking) return found;
    const missing = [...hashesOf(outcomes).keys()].filter((point) => locked.points[point]?.[now] === undefined);
    return missing.map((point) => `${point} is not locked with the formulas in force: RESULTS=lock adds it`);
  }

  /** Puts down what was added; only when locking. */
  save(): void {
    if (!this.locking) return;
    const sorted = (record: object) =>
      Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const text = JSON.stringify({ ...this.lock, scenarios: sorted(this.lock.scenarios) }, null, 2);
    writeFileSync(this.path, `${text}\n`);
  }

  /** Points whose hash of some edition is not what the formulas of that edition give today. */
  private async changed(
    { points }: Locked,
    scenario: Settling,
    current: { readonly edition: string; readonly hashes: ReadonlyMap<string, string> },
  ): Promise<readonly string[]> {
    const editions = [...new Set(Object.values(points).flatMap((hashes) => Object.keys(hashes)))];
    const changed: string[] = [];
    for (const edition of editions) {
      const codes = (this.lock.editions[edition] ?? '').split(' ');
      const today = edition === current.edition ? current.hashes : hashesOf(await scenario.settle(codes));
      for (const [point, { [edition]: hash }] of Object.entries(points))
        if (hash !== undefined && hash !== today.get(point))
          changed.push(
            `${point}: what formulas gave has changed. Leave them as they were and make a successor (${codes.join(', ')})`,
          );
    }
    return changed;
  }

  private editionOf(formulas: readonly string[]): string {
    const codes = formulas.join(' ');
    const known = Object.entries(this.lock.editions).find(([, text]) => text === codes)?.[0];
    if (known !== undefined) return known;
    const next = String(Object.keys(this.lock.editions).length);
    if (this.locking) this.lock.editions[next] = codes;
    return next;
  }

  /** An earlier edition that gave the same is forgotten: the formulas that were replaced price nothing here. */
  private add(name: string, edition: string, hashes: ReadonlyMap<string, string>): void {
    const points = this.lock.scenarios[name]?.points;
    if (!points) return;
    for (const [point, hash] of hashes) {
      const kept = Object.entries(points[point] ?? {}).filter(([, other]) => other !== hash);
      points[point] = { ...Object.fromEntries(kept), [edition]: hash };
    }
  }
}
