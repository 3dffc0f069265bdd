import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { present } from '@kantia/kernel/assert';
import { dayAfter, firstDay, period } from '@kantia/kernel/period';
import { groupRows, openViews, type FileView } from '@kantia/platform/columnar/views';
import { Columnar, type ColumnarSession, type Row } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { BatchReader, type FrozenBatch } from '../../application/ports.js';
import type { DataSet, DataSets } from '../../domain/data-set.js';
import { intervalRow, intervalsOf, isRead, type Interval, type IntervalFigure } from '../../domain/intervals.js';
import { manifest, type Manifest, type ManifestRef } from '../../domain/manifest.js';
import type { Batch, Market } from '../../domain/market.js';
import { marketOf } from '../../domain/markets.js';
import { columnsOf } from '../../domain/row.js';
import { settings } from '../../domain/settings.js';
import { subjectRow } from '../../domain/subject.js';

/** The last segment of a service names its customer. */
const SUBJECTS = `select ${columnsOf(subjectRow)} from snapshot order by ordinal, segment`;

function toRef({ size, ...rest }: ManifestRef): ObjectRef {
  return { ...rest, size: BigInt(size) };
}

/** The kinds that some set reads, with the cut of those that have rows per service. */
function viewsOf(sets: DataSets, paths: ReadonlyMap<string, string>, cut: string): readonly FileView[] {
  const points = new Set(Object.values(sets).flatMap((set) => set.points));
  const shared = new Set(Object.values(sets).flatMap((set) => set.shared));
  const view = (name: string, where?: string): FileView[] => {
    const path = paths.get(name);
    return path === undefined ? [] : [{ name, path, ...(where === undefined ? {} : { where }) }];
  };
  return [...[...points].flatMap((kind) => view(kind, cut)), ...[...shared].flatMap((kind) => view(kind))];
}

/** What the batches of a wave have in common. */
interface Wave {
  readonly manifest: ObjectRef;
  readonly frozen: Manifest;
  readonly market: Market;
  readonly open: Batch;
}

/** What a manifest names, with the local copies of its objects. */
interface Frozen extends Pick<Wave, 'frozen' | 'market'> {
  readonly snapshot: string;
  readonly paths: ReadonlyMap<string, string>;
}

const intervalsSql = (figure: string, ordinal: number) =>
  `select strftime(moment, '%Y-%m-%dT%H:%M') as "at", value, input_id, file, "row", "column" from (${figure}) where ordinal = ${ordinal} and value is not null`;

/** The views that sets and figures of intervals are written over; rows of services cut by `where`. */
async function openFrozen(session: ColumnarSession, { frozen, market, snapshot, paths }: Frozen, where: string) {
  const month = period(frozen.period);
  await Promise.all([
    openViews(session, [{ name: 'snapshot', path: snapshot, where }, ...viewsOf(market.sets, paths, where)]),
    session.run(
      `create temp view frame as select '${month}' as period, date '${firstDay(month)}' as first_day, date '${dayAfter(month)}' as day_after`,
    ),
  ]);
}

@Injectable()
export class ColumnarBatchReader extends BatchReader {
  /** Of the batch before: the next one is nearly always of the same wave. A manifest never changes. */
  #wave: Wave | null = null;

  constructor(
    private readonly objects: ObjectStore,
    private readonly columnar: Columnar,
  ) {
    super();
  }

  override async read(ref: ObjectRef, ordinals: readonly number[]): Promise<FrozenBatch> {
    const { known, frozen, market, snapshot, paths } = await this.#frozenOf(ref);
    const month = period(frozen.period);
    const cut = `ordinal between ${ordinals[0] ?? 1} and ${ordinals.at(-1) ?? 0}`;
    return await this.columnar.session([snapshot, ...paths.values()], async (session): Promise<FrozenBatch> => {
      // Asked all at once: while DuckDB answers, this thread prices another batch and would be slow to ask for more.
      const [, rowsOfSubjects, sets] = await Promise.all([
        openFrozen(session, { frozen, market, snapshot, paths }, cut),
        session.query(SUBJECTS),
        readSets(session, market.sets, { per: 'service', paths }),
      ]);
      const subjects = new Map(rowsOfSubjects.map((row) => [row['ordinal'], subjectRow.parse(row)]));
      const read = new Map<string, ReadonlyMap<unknown, readonly Row[]>>();
      for (const [name, rows] of sets) read.set(name, groupRows(rows, 'ordinal'));
      const services = ordinals.map((ordinal) => ({
        subject: present(subjects.get(ordinal), `service ${ordinal} is in the snapshot`),
        rows: Object.fromEntries([...read].map(([name, rows]) => [name, rows.get(ordinal) ?? []])),
      }));
      const { open } = known ?? (await this.#open(session, { manifest: ref, frozen, market }, paths));
      return { market, period: month, open, services };
    });
  }

  override async intervals(ref: ObjectRef, ordinal: number): Promise<readonly Interval[]> {
    const { frozen, market, snapshot, paths } = await this.#frozenOf(ref);
    const figures = market.intervals(new Set(paths.keys()));
    const read = figures.filter(isRead);
    return await this.columnar.session([snapshot, ...paths.values()], async (session) => {
      const [, ...rows] = await Promise.all([
        openFrozen(session, { frozen, market, snapshot, paths }, `ordinal = ${ordinal}`),
        ...read.map(({ sql }) => session.query(intervalsSql(sql, ordinal))),
      ]);
      const parsed = read.map((figure, at) => [figure, (rows[at] ?? []).map((row) => intervalRow.parse(row))] as const);
      return intervalsOf(figures, new Map<IntervalFigure, (typeof parsed)[number][1]>(parsed));
    });
  }

  async #frozenOf(ref: ObjectRef): Promise<Frozen & { readonly known: Wave | null }> {
    const known = this.#wave?.manifest.sha256 === ref.sha256 ? this.#wave : null;
    const frozen = known?.frozen ?? manifest.parse(await this.#json(ref));
    const market = present(marketOf(frozen.country, frozen.market), `${frozen.country} ${frozen.market} has formulas`);
    const snapshot = await this.objects.localPath(toRef(frozen.snapshot));
    return { known, frozen, market, snapshot, paths: await this.#paths(frozen) };
  }

  async #open(
    session: ColumnarSession,
    wave: Omit<Wave, 'open'>,
    paths: ReadonlyMap<string, string>,
  ): Promise<Pick<Wave, 'open'>> {
    const { frozen, market } = wave;
    const company = settings.parse(await this.#json(toRef(frozen.settings)));
    const shared = Object.fromEntries(await readSets(session, market.sets, { per: 'wave', paths }));
    const open = market.open({ period: period(frozen.period), settings: company }, shared, frozen.formulas);
    this.#wave = { ...wave, open };
    return this.#wave;
  }

  async #json(ref: ObjectRef): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await this.objects.read(ref)));
  }

  async #paths({ data }: Manifest): Promise<ReadonlyMap<string, string>> {
    const paths = new Map<string, string>();
    for (const { kind, object } of data) paths.set(kind, await this.objects.localPath(toRef(object)));
    return paths;
  }
}

/** One query per set, none per service. */
async function readSets(
  session: ColumnarSession,
  sets: DataSets,
  { per, paths }: { per: DataSet['per']; paths: ReadonlyMap<string, string> },
): Promise<readonly (readonly [name: string, rows: readonly Row[]])[]> {
  const own = Object.entries(sets).filter(([, set]) => set.per === per);
  return Promise.all(own.map(async ([name, set]) => [name, await rowsOf(session, set, paths)] as const));
}

async function rowsOf(
  session: ColumnarSession,
  { points, shared, sql }: DataSet,
  paths: ReadonlyMap<string, string>,
): Promise<readonly Row[]> {
  if (![...points, ...shared].every((kind) => paths.has(kind))) return [];
  const rows: Row[] = [];
  for await (const chunk of session.stream(sql)) rows.push(...chunk);
  return rows;
}
