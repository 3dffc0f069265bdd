import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { toText } from '@kantia/kernel/decimal';
import { Columnar } from '@kantia/platform/ports/columnar';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { ResultObjects, type DerivedObject, type SettledBatch, type SettledService } from '../../application/ports.js';
import { toInvoiceLine, toMoney } from '../statement-json.js';

interface Series {
  readonly kind: string;
  /** Columns after the provenance, with their types. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly (string | null)[])[];
}

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
    market: batch.market,
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

function consumption({ period, settled }: SettledBatch): Series {
  const rows = settled.map(({ subject, statement }) => [
    subject.supply_point_code,
    period,
    toText(statement.energyKwh),
    subject.service_id,
  ]);
  const columns = { supply_point_code: 'VARCHAR', month: 'VARCHAR', kwh: 'DECIMAL(38,9)', service_id: 'VARCHAR' };
  return { kind: 'derived.consumption', columns, rows: rows.toSorted((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1)) };
}

/** One row per operator and ownership, however many services used it: the tariffs of the month are the base of the next. */
function residentialTariffs({ period, settled }: SettledBatch): Series {
  const used = new Map<string, readonly (string | null)[]>();
  for (const { subject, statement } of settled) {
    const { e1, e2 } = statement.determinants;
    if (!e1 || !e2) continue;
    const ownership = subject.voltage_level === 1 ? subject.asset_ownership : null;
    used.set(`${subject.network_operator} ${ownership}`, [
      subject.network_operator,
      period,
      ownership,
      toText(e1),
      toText(e2),
    ]);
  }
  const rows = [...used.keys()].toSorted().flatMap((key) => [used.get(key) ?? []]);
  const columns = {
    network_operator: 'VARCHAR',
    month: 'VARCHAR',
    asset_ownership: 'VARCHAR',
    e1: 'DECIMAL(24,10)',
    e2: 'DECIMAL(24,10)',
  };
  return { kind: 'derived.residential-tariffs', columns, rows };
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
    const series = [consumption(batch), residentialTariffs(batch)].filter(({ rows }) => rows.length > 0);
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
