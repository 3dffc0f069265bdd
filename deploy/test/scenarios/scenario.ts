import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { canonicalJson } from '@kantia/kernel/canonical';
import { period, type Period } from '@kantia/kernel/period';
import { BUCKETS, type ObjectStore } from '@kantia/platform/ports/object-store';
import { z } from 'zod';
import { settingsInForce } from '../../../services/customers/src/domain/company.js';
import { manifestText } from '../../../services/cycles/src/domain/manifest.js';
import { kindOf } from '../../../services/inputs/src/domain/kinds/catalogue.js';
import { COMPANY, InputsLab } from '../../../services/inputs/test/inputs-lab.js';
import { ColumnarBatchReader } from '../../../services/settlement/src/adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from '../../../services/settlement/src/adapters/node/node-digest.js';
import { openComputer } from '../../../services/settlement/src/adapters/threads/open-computer.js';
import { computeBatch } from '../../../services/settlement/src/application/compute-batch.js';
import { codesInForce } from '../../../services/settlement/src/domain/markets.js';
import type { Statement } from '../../../services/settlement/src/domain/statement.js';
import { ColumnarBatchReader as ValidationReader } from '../../../services/validation/src/adapters/columnar/columnar-batch.reader.js';
import { checkBatch } from '../../../services/validation/src/application/check-batch.js';
import { freezeSheet } from './freeze-sheet.js';

const about = z.object({
  country: z.enum(['CO', 'PE']),
  market: z.enum(['regulated', 'unregulated']),
  period: z.string(),
  before: z.array(z.string()).default([]),
  settings: z.record(z.string(), z.json()).default({}),
});
const resolution = z.object({
  ready: z.array(z.int()),
  waiting: z.array(z.object({ ordinal: z.int(), kinds: z.array(z.string()) })),
});

/** Codes of what validation reports of a service, by severity. */
export type Validation = Readonly<Record<'informative' | 'warning' | 'blocking', readonly string[]>>;

/** What became of a service: a statement, findings, or the kinds that it waits for. */
export type Outcome =
  | {
      readonly kind: 'settled';
      readonly statement: Statement;
      readonly resultHash: string;
      readonly validation: Validation;
    }
  | { readonly kind: 'failed'; readonly codes: readonly string[] }
  | { readonly kind: 'waiting'; readonly kinds: readonly string[] };

const NONE: Validation = { informative: [], warning: [], blocking: [] };

/** What a scenario loads, in this order; later ones of a kind replace earlier ones. */
interface Upload {
  readonly kind: string;
  readonly month: Period;
  readonly text: string;
}
/** A scenario folder (or an acceptance case, which says the same), read. */
export interface World extends Pick<z.infer<typeof about>, 'country' | 'market' | 'settings'> {
  readonly period: Period;
  /** Months that are settled before it, in their order: what they leave is frozen with the month. */
  readonly before: readonly Period[];
  readonly sheet: string;
  readonly uploads: readonly Upload[];
  readonly decimal: 'auto' | 'point';
}
/** A world as a cycle froze it. `names` by ordinal: the point, or `point/contract` where a point has two services. */
export interface FrozenWorld {
  /** With the formulas in force. */
  readonly manifest: ObjectRef;
  readonly formulas: readonly string[];
  /** The same with other formulas. */
  readonly manifestWith: (formulas: readonly string[]) => Promise<ObjectRef>;
  readonly names: readonly string[];
  readonly ready: readonly number[];
  readonly waiting: readonly { readonly ordinal: number; readonly kinds: readonly string[] }[];
}

const text = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** `<kind>.csv`, then `<kind>@2.csv`: a later upload of the same kind; `<kind>@2026-01.csv`: one for that month. */
function uploadsOf(folder: string, month: Period): readonly Upload[] {
  const inputs = join(folder, 'inputs');
  if (!existsSync(inputs)) return [];
  return readdirSync(inputs)
    .toSorted((a, b) => (a.replace('.csv', '') < b.replace('.csv', '') ? -1 : 1))
    .map((file) => {
      const [, own] = /@(\d{4}-\d{2})\.csv$/.exec(file) ?? [];
      const kind = file.replace(/(@[\d-]+)?\.csv$/, '');
      return { kind, text: text(inputs, file), month: own === undefined ? month : period(own) };
    });
}

export function readWorld(folder: string): World {
  const isCase = existsSync(join(folder, 'case.json'));
  const read = about.parse(JSON.parse(text(folder, isCase ? 'case.json' : 'scenario.json')));
  const month = period(read.period);
  const [sheet, uploads] = [text(folder, 'customers.csv'), uploadsOf(folder, month)];
  // The files of a case are written with a decimal point, and uploaded so.
  const before = read.before.map((earlier) => period(earlier));
  return { ...read, period: month, before, sheet, uploads, decimal: isCase ? 'point' : 'auto' };
}

/** Runs scenario folders through the real reading, resolution and engine, on real DuckDB and files; only databases and bus are left out. */
export class ScenarioRunner {
  private readonly lab = new InputsLab();
  private readonly folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  private readonly reader = new ColumnarBatchReader(this.lab.objects, this.lab.columnar);
  private readonly computer = openComputer(this.lab);

  async close(): Promise<void> {
    await this.lab.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Outcomes of a scenario or an acceptance case by name, in the order of the snapshot. */
  async run(folder: string): Promise<ReadonlyMap<string, Outcome>> {
    return this.settle(await this.freeze(readWorld(folder)));
  }

  /** `formulas`: instead of those in force, for their results alone, without what validation says. */
  async settle(
    { names, ready, waiting, ...frozen }: FrozenWorld,
    formulas?: readonly string[],
  ): Promise<ReadonlyMap<string, Outcome>> {
    const outcomes = new Map<string, Outcome>(
      waiting.map(({ ordinal, kinds }) => [names[ordinal - 1] ?? '', { kind: 'waiting', kinds }]),
    );
    if (ready.length === 0) return outcomes;
    const manifest = formulas ? await frozen.manifestWith(formulas) : frozen.manifest;
    const validations = formulas ? new Map<number, Validation>() : await this.validations(manifest, ready);
    const { settled, failed } = await computeBatch(await this.reader.read(manifest, ready), new NodeDigest());
    for (const { ordinal, findings } of failed)
      outcomes.set(names[ordinal - 1] ?? '', { kind: 'failed', codes: findings.map(({ code }) => code) });
    for (const { ordinal, statement, resultHash } of settled)
      outcomes.set(names[ordinal - 1] ?? '', {
        kind: 'settled',
        statement,
        resultHash,
        validation: validations.get(ordinal) ?? NONE,
      });
    return outcomes;
  }

  /** Loads, settles the months before, resolves and freezes. Objects of earlier worlds stay; what they loaded is forgotten. */
  async freeze(world: World): Promise<FrozenWorld> {
    this.lab.clear();
    for (const { kind, text: file, month } of world.uploads) {
      const read = await this.lab.load({ kind, text: file, period: month, decimal: world.decimal });
      if (read.status === 'rejected') throw new Error(`${kind}: ${JSON.stringify(read.errors)}`);
    }
    for (const month of world.before) await this.leave(world, month);
    return this.month(world, world.period);
  }

  /** Settles a month as the service does, and lets later months find what it leaves. */
  private async leave(world: World, month: Period): Promise<void> {
    const { manifest, ready } = await this.month(world, month);
    const task = { company: COMPANY, cycleId: COMPANY, wave: 1, batch: 1, manifest, ordinals: ready };
    const { derived, failed } = await this.computer.prepare(task);
    if (failed.length > 0) throw new Error(`${month}: ${JSON.stringify(failed)}`);
    for (const { kind, object } of derived) if (kindOf(kind)?.origin === 'derived') this.lab.leave(kind, month, object);
  }

  private async month({ country, market, settings: own, sheet }: World, month: Period): Promise<FrozenWorld> {
    const { objects, columnar } = this.lab;
    const { snapshot, names } = await freezeSheet(
      { columnar, objects, folder: this.folder },
      { text: sheet, company: { id: COMPANY, country }, market, month },
    );
    const of = { country, market, period: month, snapshot };
    const resolved = await this.lab.resolver.resolve({ company: COMPANY, ...of, waiting: null });
    const { ready, waiting } = resolution.parse(await this.lab.resolution(resolved));
    const settings = await this.put(canonicalJson({ ...settingsInForce(country, [], month), ...own }));
    const data = resolved.data.map(({ kind, object }) => ({ kind, object, inputs: [] }));
    const manifestWith = (formulas: readonly string[]) => this.put(manifestText({ ...of, settings, data, formulas }));
    const formulas = codesInForce(country, market, month);
    return { manifest: await manifestWith(formulas), formulas, manifestWith, names, ready, waiting };
  }

  get objects(): ObjectStore {
    return this.lab.objects;
  }

  private async validations(
    manifest: ObjectRef,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Validation>> {
    const reader = new ValidationReader(this.lab.objects, this.lab.columnar);
    const checked = await checkBatch(await reader.read(manifest, ordinals));
    return new Map(
      checked.map(({ ordinal, findings }) => {
        const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted).map(({ code }) => code);
        return [ordinal, { informative: of('informative'), warning: of('warning'), blocking: of('blocking') }];
      }),
    );
  }

  private put(json: string) {
    return this.lab.objects.put(BUCKETS.derived, new TextEncoder().encode(json), {
      prefix: `${COMPANY}/`,
      suffix: '.json',
    });
  }
}
