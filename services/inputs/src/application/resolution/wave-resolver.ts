import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { Period } from '@kantia/kernel/period';
import { Columnar, type ColumnarSession } from '@kantia/platform/ports/columnar';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import type { InputKind } from '../../domain/kinds/kind.js';
import { lackingSql, resolvedSql } from '../../domain/resolution/needs.js';
import { literal } from '../../domain/sql.js';
import type { AcceptedInput } from '../ports.js';
import { openCoverage, type KindCoverage } from './coverage.js';
import { InputCandidates } from './input-candidates.js';
import { writeResolution } from './resolution-document.js';

export interface Wave {
  readonly company: string;
  readonly country: string;
  readonly market: 'regulated' | 'unregulated';
  readonly period: Period;
  readonly snapshot: ObjectRef;
  /** Ordinals of the services that wait; null for all of the snapshot. */
  readonly waiting: readonly number[] | null;
}

export interface ResolvedWave {
  readonly resolution: ObjectRef;
  readonly readyCount: number;
  readonly waitingCount: number;
  readonly data: readonly {
    readonly kind: string;
    readonly object: ObjectRef;
    readonly inputs: readonly { readonly inputId: string; readonly version: number }[];
  }[];
}

/** Decides which services can go and freezes, kind by kind, the rows of the inputs that they go with. */
@Injectable()
export class WaveResolver {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
    private readonly candidates: InputCandidates,
  ) {}

  async resolve(wave: Wave): Promise<ResolvedWave> {
    const snapshot = await this.objects.localPath(wave.snapshot);
    const { kinds, inputs, local } = await this.candidates.find(wave);
    return this.columnar.session([snapshot, ...new Set(local.map(({ path }) => path))], async (session) => {
      const coverages = await openCoverage(session, { kinds, inputs: local, period: wave.period, snapshot });
      await openWaiting(session, wave.waiting);
      await this.openReady(session, coverages);
      const written = await writeResolution(session);
      const resolution = await this.objects.put(
        BUCKETS.derived,
        { path: written.path },
        { prefix: `${wave.company}/resolutions/`, suffix: '.json' },
      );
      const data = [];
      for (const coverage of coverages) {
        if (await answersReady(session, coverage))
          data.push(await this.freeze(session, coverage, inputs, wave.company));
      }
      return { resolution, readyCount: written.readyCount, waitingCount: written.waitingCount, data };
    });
  }

  /** Table `lacking`: what each waiting service still has to wait for; table `ready`: the services that lack nothing. */
  private async openReady(session: ColumnarSession, coverages: readonly KindCoverage[]): Promise<void> {
    await session.run('CREATE TEMP TABLE lacking (ordinal INTEGER, kind VARCHAR)');
    for (const { kind, need, optional, needs, covered, coveredCount } of coverages) {
      if (optional || letsPointsPass(kind, coveredCount)) continue;
      await session.run(
        `INSERT INTO lacking SELECT ordinal, ${literal(kind.code)} FROM (${lackingSql(needs, covered, need.match)})`,
      );
    }
    await session.run('CREATE TEMP TABLE ready AS SELECT ordinal FROM waiting ANTI JOIN lacking USING (ordinal)');
  }

  private async freeze(
    session: ColumnarSession,
    { kind, need, needs, current }: KindCoverage,
    inputs: readonly AcceptedInput[],
    company: string,
  ) {
    const path = `${session.folder}/resolved.parquet`;
    await session.run(
      `COPY (${resolvedSql(kind, need, needs, current)}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    const used = await session.query<{ input_id: string }>(
      `SELECT DISTINCT input_id FROM read_parquet(${literal(path)})`,
    );
    const ids = new Set(used.map((row) => row.input_id));
    const object = await this.objects.put(
      BUCKETS.derived,
      { path },
      { prefix: `${company}/resolved/`, suffix: '.parquet' },
    );
    const behind = inputs.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.version - b.version);
    return { kind: kind.code, object, inputs: behind.map(({ id, version }) => ({ inputId: id, version })) };
  }
}

/** A kind of which the ready services use no row is left out of the wave. */
async function answersReady(session: ColumnarSession, { covered }: KindCoverage): Promise<boolean> {
  const found = await session.query(`SELECT ordinal FROM ${covered} SEMI JOIN ready USING (ordinal) LIMIT 1`);
  return found.length > 0;
}

/**
 * Once a kind of points is loaded for some services of the selection, the others no longer wait for it: validation reports what is missing
 * for them, and they do not hang in the cycle without a finding. While nothing of it is loaded, everybody waits.
 */
function letsPointsPass(kind: InputKind, coveredCount: number): boolean {
  return kind.scope === 'point' && coveredCount > 0;
}

/** Table `waiting`: the services to resolve. Those without a contract in force are among them and need nothing. */
async function openWaiting(session: ColumnarSession, waiting: readonly number[] | null): Promise<void> {
  if (waiting === null) {
    await session.run('CREATE TEMP TABLE waiting AS SELECT DISTINCT ordinal FROM frozen');
    return;
  }
  const file = await session.writeRows(
    'waiting.csv',
    ['ordinal'],
    waiting.map((ordinal) => [String(ordinal)]),
  );
  await session.run(
    `CREATE TEMP TABLE waiting AS SELECT DISTINCT ordinal FROM read_csv(${literal(file)}, header = true, auto_detect = false, delim = ',', quote = '"', columns = {'ordinal': 'INTEGER'})
     SEMI JOIN frozen USING (ordinal)`,
  );
}
