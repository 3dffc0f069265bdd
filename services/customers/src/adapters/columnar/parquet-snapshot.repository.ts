import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { Period } from '@kantia/kernel/period';
import { Columnar, type ColumnarSession } from '@kantia/platform/ports/columnar';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { v5 } from 'uuid';
import { SnapshotWriter } from '../../application/ports.js';
import type { Country } from '../../domain/company.js';
import type { SnapshotRow } from '../../domain/snapshot-row.js';
import { ROW_COLUMNS, valueColumnsOf, type SnapshotColumn } from './snapshot-columns.js';

/** Never to change: the ids of all services hang on it. */
const SERVICE_NAMESPACE = '6f0b0a52-3c0f-4b43-9b52-6a1c3a1d7f10';

interface Freezing {
  readonly companyId: string;
  readonly month: Period;
  readonly values: readonly SnapshotColumn[];
}

@Injectable()
export class ParquetSnapshotWriter extends SnapshotWriter {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
  ) {
    super();
  }

  override async write(
    company: { readonly id: string; readonly country: Country },
    month: Period,
    fill: (take: (rows: readonly SnapshotRow[]) => Promise<void>) => Promise<void>,
  ): Promise<ObjectRef> {
    const freezing = { companyId: company.id, month, values: valueColumnsOf(company.country) };
    return this.columnar.session([], async (session) => {
      const parts = await writeParts(session, freezing, fill);
      return this.keep(session, freezing, rowsOf(freezing, parts));
    });
  }

  override async renew(
    company: { readonly id: string; readonly country: Country },
    month: Period,
    {
      base,
      fill,
    }: {
      base: ObjectRef;
      fill: (take: (rows: readonly SnapshotRow[]) => Promise<void>) => Promise<void>;
    },
  ): Promise<ObjectRef> {
    const freezing = { companyId: company.id, month, values: valueColumnsOf(company.country) };
    const path = await this.objects.localPath(base);
    return this.columnar.session([path], async (session) => {
      const parts = await writeParts(session, freezing, fill);
      const before = `read_parquet(${quoted(path)})`;
      if (parts.length === 0) return this.keep(session, freezing, `select * from ${before}`);
      await session.run(`create temp table renewed as ${rowsOf(freezing, parts)}`);
      return this.keep(
        session,
        freezing,
        `select * from ${before} old where not exists (select 1 from renewed where renewed.service_id = old.service_id)
         union all by name
         select renewed.* replace (numbers.ordinal as ordinal) from renewed
           join (select distinct service_id, ordinal from ${before}) as numbers using (service_id)`,
      );
    });
  }

  private async keep(session: ColumnarSession, { companyId }: Freezing, rows: string): Promise<ObjectRef> {
    const path = join(session.folder, 'snapshot.parquet');
    await session.run(
      `copy (select * from (${rows}) order by ordinal, segment) to ${quoted(path)} (format parquet, compression zstd)`,
    );
    return this.objects.put(
      BUCKETS.derived,
      { path },
      { prefix: `${companyId}/snapshots/`, suffix: '.parquet', contentType: 'application/vnd.apache.parquet' },
    );
  }

  override writeSettings(companyId: string, json: string): Promise<ObjectRef> {
    return this.objects.put(BUCKETS.derived, new TextEncoder().encode(json), {
      prefix: `${companyId}/settings/`,
      suffix: '.json',
      contentType: 'application/json',
    });
  }
}

async function writeParts(
  session: ColumnarSession,
  freezing: Freezing,
  fill: (take: (rows: readonly SnapshotRow[]) => Promise<void>) => Promise<void>,
): Promise<readonly string[]> {
  const columns = [...ROW_COLUMNS, ...freezing.values].map(({ name }) => name);
  const parts: string[] = [];
  await fill(async (rows) => {
    const name = `part-${String(parts.length).padStart(6, '0')}.csv`;
    parts.push(
      await session.writeRows(
        name,
        columns,
        rows.map((row) => cellsOf(row, freezing)),
      ),
    );
  });
  return parts;
}

function cellsOf(
  { ordinal, segmentNumber, segment, version }: SnapshotRow,
  { companyId, month, values }: Freezing,
): readonly (string | null)[] {
  const { supplyPointId, contractId } = version;
  return [
    String(ordinal),
    v5([companyId, supplyPointId, contractId, month].join('|'), SERVICE_NAMESPACE),
    supplyPointId,
    version.supplyPointCode,
    contractId,
    version.contractCode,
    String(segmentNumber),
    segment?.from ?? null,
    segment?.until ?? null,
    version.validFrom,
    version.validUntil,
    ...values.map(({ name }) => (name === 'market' ? version.market : (version.values[name] ?? null))),
  ];
}

/** The rows of the parts, with the types of a snapshot. */
function rowsOf({ values }: Freezing, parts: readonly string[]): string {
  const files = parts.map(quoted).join(', ');
  const casts = [...ROW_COLUMNS, ...values].map(({ name, type }) => `"${name}"::${type} as "${name}"`).join(', ');
  const source = `read_csv([${files}], header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false)`;
  return `select ${casts} from ${source}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
