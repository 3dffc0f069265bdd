import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import type { Cell, Row } from '@kantia/platform/ports/columnar';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import { UnitOfWork, Units, type Actor } from '@kantia/platform/ports/unit-of-work';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { FileTextSource } from '../src/adapters/files/file-text-source.js';
import type { AcceptedInput, FileReading, StoredInput } from '../src/application/ports.js';
import { FileReader } from '../src/application/reading/file-reader.js';
import { RawRows } from '../src/application/reading/raw-rows.js';
import { Supersession } from '../src/application/reading/supersession.js';
import { InputCandidates } from '../src/application/resolution/input-candidates.js';
import { RequiredInputs } from '../src/application/resolution/required-inputs.js';
import { WaveResolver, type ResolvedWave, type Wave } from '../src/application/resolution/wave-resolver.js';
import { kindOf } from '../src/domain/kinds/catalogue.js';
import type { InputKind } from '../src/domain/kinds/kind.js';
import type { DecimalMark } from '../src/domain/reading/decimal-mark.js';
import { InMemoryInputs } from './in-memory-inputs.js';

export const COMPANY = '11111111-1111-4111-8111-111111111111';
/** Cases use the month of the published sheet. */
export const FEBRUARY = period('2026-02');

class NoWork extends UnitOfWork {
  readonly startedAt = new Date(0);
  constructor(readonly actor: Actor) {
    super();
  }
  publish(): void {}
  afterCommit(): void {}
}
class NoUnits extends Units {
  run<R>(actor: Actor, step: (work: UnitOfWork) => Promise<R>): Promise<R> {
    return step(new NoWork(actor));
  }
  async companies(): Promise<readonly string[]> {
    return [COMPANY];
  }
}

export interface Upload {
  readonly kind: string;
  readonly text: string | Uint8Array;
  readonly period?: string;
  readonly decimal?: DecimalMark | 'auto';
}

/** Reader and resolution on real DuckDB and real files, with the rows of the database in memory. */
export class InputsLab {
  private readonly folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  readonly objects = new FileObjectStore(join(this.folder, 'objects'));
  readonly columnar = new DuckDbColumnar({ folder: join(this.folder, 'columnar') });
  readonly inputs = new InMemoryInputs();
  private readonly units = new NoUnits();
  private readonly texts = new FileTextSource();
  readonly candidates = new InputCandidates(this.units, this.inputs, this.objects);
  private readonly reader = new FileReader(this.columnar, this.objects, this.texts);
  readonly rawRows = new RawRows(this.columnar, this.objects, this.texts);
  readonly resolver = new WaveResolver(this.columnar, this.objects, this.candidates);
  readonly required = new RequiredInputs(this.columnar, this.objects, this.candidates);
  readonly supersession = new Supersession(this.units, this.inputs, this.candidates, this.columnar);
  private readonly readings = new Map<string, Promise<FileReading>>();
  private versions = 0;

  async close(): Promise<void> {
    await this.columnar.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Forgets what was loaded, between cases. */
  clear(): void {
    this.inputs.acceptedInputs.length = 0;
  }

  async raw(text: string | Uint8Array): Promise<ObjectRef> {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return this.objects.put(BUCKETS.raw, bytes, { prefix: `${COMPANY}/` });
  }

  /** Reads a file and, when it is accepted, lets it answer needs. */
  async load(upload: Upload): Promise<FileReading & { readonly id: string; readonly version: number }> {
    const { version, id } = this.next();
    const kind = present(kindOf(upload.kind), upload.kind);
    const input: StoredInput = {
      id,
      kind: kind.code,
      period: upload.period ?? FEBRUARY,
      version,
      status: 'reading',
      decimalMark: upload.decimal ?? 'auto',
      fileName: `${kind.code}.csv`,
      raw: await this.raw(upload.text),
      rows: 0,
      rejectedRows: 0,
      progress: 0,
      data: null,
      errorsObject: null,
    };
    const reading = await this.reading(input, kind);
    if (reading.data)
      this.accept({
        id,
        kind: kind.code,
        version,
        fileName: input.fileName,
        months: reading.months,
        data: reading.data,
      });
    return { ...reading, id, version };
  }

  /** What is read of a file depends on its bytes, its kind, its month and its decimal mark: many cases load the same one. */
  private reading(input: StoredInput, kind: InputKind): Promise<FileReading> {
    const key = [kind.code, input.period, input.decimalMark, input.raw.key].join(' ');
    const known = this.readings.get(key);
    if (known) return known;
    const reading = this.reader.read(input, kind, COMPANY, async () => undefined);
    this.readings.set(key, reading);
    return reading;
  }

  accept(input: AcceptedInput): void {
    this.inputs.acceptedInputs.push(input);
  }

  /** What the settlement of a month left for later ones, as it is registered. */
  leave(kind: string, month: string, data: ObjectRef): void {
    this.accept({ ...this.next(), kind, fileName: `${kind} ${month} 1-1`, months: [month], data });
  }

  private next(): { readonly version: number; readonly id: string } {
    this.versions += 1;
    return { version: this.versions, id: `00000000-0000-4000-8000-${String(this.versions).padStart(12, '0')}` };
  }

  /** A Parquet object of a SELECT, as another service would leave it. */
  async parquet(select: string): Promise<ObjectRef> {
    return this.columnar.session([], async (session) => {
      const path = `${session.folder}/made.parquet`;
      await session.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
      return this.objects.put(BUCKETS.derived, { path }, { prefix: `${COMPANY}/`, suffix: '.parquet' });
    });
  }

  async rows(ref: ObjectRef, select = '*', params: readonly Cell[] = []): Promise<readonly Row[]> {
    const path = await this.objects.localPath(ref);
    return this.columnar.session([path], (session) =>
      session.query(`SELECT ${select} FROM read_parquet('${path}')`, params),
    );
  }

  async text(ref: ObjectRef): Promise<string> {
    return new TextDecoder().decode(await this.objects.read(ref));
  }

  resolve(
    snapshot: ObjectRef,
    waiting: readonly number[] | null = null,
    month: string = FEBRUARY,
    of: { readonly country: string; readonly market: Wave['market'] } = { country: 'CO', market: 'regulated' },
  ): Promise<ResolvedWave> {
    return this.resolver.resolve({
      company: COMPANY,
      ...of,
      period: period(month),
      snapshot,
      waiting,
    });
  }

  async resolution(wave: ResolvedWave): Promise<unknown> {
    return JSON.parse(await this.text(wave.resolution));
  }

  /** Rows of a kind in a wave; a kind of which nobody uses a row is not in it. */
  async dataOf(wave: ResolvedWave, kind: string, select = '*'): Promise<readonly Row[]> {
    const found = wave.data.find((data) => data.kind === kind);
    return found ? this.rows(found.object, select) : [];
  }
}
