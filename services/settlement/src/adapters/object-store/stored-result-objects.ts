import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { toText } from '@kantia/kernel/decimal';
import { Columnar } from '@kantia/platform/ports/columnar';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { ResultObjects, type DerivedObject, type SettledBatch, type SettledService } from '../../application/ports.js';
import type { SeriesShape } from '../../domain/market.js';
import { toInvoiceLine, toMoney } from '../statement-json.js';

function toJsonLine(
  { ordinal, statementId, version, subject, statement, resultHash }: SettledService,
  batch: SettledBatch,
): string {
  return JSON.stringify({
    ordinal,
    statementId,
    version,
    serviceId: subject.service_id,
    supplyPointId: subject.supply_point_id,
    supplyPointCode: subject.supply_point_code,
    contractCode: subject.contract_code,
    customer: {
      id: subject.customer_id,
      code: subject.customer_code,
      name: subject.customer_name,
      idType: subject.customer_id_type,
      idNumber: subject.customer_id_number,
      email: subject.customer_email,
      phone: subject.customer_phone,
      address: subject.customer_address,
      municipalityCode: subject.municipality_code,
    },
    period: batch.period,
    market: batch.market.market,
    currency: statement.currency,
    energyKwh: toText(statement.energyKwh),
    subtotal: toMoney(statement.subtotal),
    taxes: toMoney(statement.taxes),
    total: toMoney(statement.total),
    resultHash,
    manifestHash: batch.manifest.sha256,
    lines: statement.lines.map(toInvoiceLine),
  });
}

/** Rows of one series, each different one once and in an order of their own: the same batch gives the same bytes. */
function rowsOf(
  { settled }: SettledBatch,
  series: SeriesShape,
  index: number,
): readonly (readonly (string | null)[])[] {
  const names = Object.keys(series.columns);
  const texts = settled.flatMap(({ left }) => {
    const row = left[index];
    return row ? [JSON.stringify(names.map((name) => row[name] ?? null))] : [];
  });
  return [...new Set(texts)].toSorted().map((text): (string | null)[] => JSON.parse(text));
}

@Injectable()
export class StoredResultObjects extends ResultObjects {
  constructor(
    private readonly objects: ObjectStore,
    private readonly columnar: Columnar,
  ) {
    super();
  }

  override async writeStatements(companyId: string, batch: SettledBatch): Promise<ObjectRef> {
    const text = batch.settled.map((service) => `${toJsonLine(service, batch)}\n`).join('');
    const options = { prefix: `${companyId}/statements/`, suffix: '.jsonl', contentType: 'application/jsonl' };
    return await this.objects.put(BUCKETS.derived, new TextEncoder().encode(text), options);
  }

  override async writeDerived(companyId: string, batch: SettledBatch): Promise<readonly DerivedObject[]> {
    const series = batch.market.series
      .map((shape, index) => ({ ...shape, rows: rowsOf(batch, shape, index) }))
      .filter(({ rows }) => rows.length > 0);
    if (series.length === 0) return [];
    return await this.columnar.session([], async (session) => {
      const written: DerivedObject[] = [];
      for (const { kind, columns, rows } of series) {
        const file = `${kind}.parquet`;
        // The row number counts as in any input: the header is the first.
        const numbered = rows.map((row, index) => [null, file, String(index + 2), ...row]);
        const csv = await session.writeRows(
          `${kind}.csv`,
          ['input_id', 'file', 'row', ...Object.keys(columns)],
          numbered,
        );
        const path = `${session.folder}/${file}`;
        const casts = Object.entries({ input_id: 'VARCHAR', file: 'VARCHAR', row: 'INTEGER', ...columns }).map(
          ([name, type]) => `"${name}"::${type} as "${name}"`,
        );
        const source = `read_csv('${csv}', all_varchar = true, header = true, allow_quoted_nulls = false)`;
        await session.run(
          `copy (select ${casts.join(', ')} from ${source}) to '${path}' (format parquet, compression zstd)`,
        );
        const object = await this.objects.put(
          BUCKETS.derived,
          { path },
          { prefix: `${companyId}/derived/`, suffix: '.parquet' },
        );
        written.push({ kind, object, rows: rows.length });
      }
      return written;
    });
  }
}
