import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { addDays, localDate, type LocalDate, type Period } from '@kantia/kernel/period';
import type { Columnar } from '@kantia/platform/ports/columnar';
import type { ObjectStore } from '@kantia/platform/ports/object-store';
import { ParquetSnapshotWriter } from '../../../services/customers/src/adapters/columnar/parquet-snapshot.repository.js';
import { openCsv } from '../../../services/customers/src/adapters/files/csv-sheet.js';
import { readSheet } from '../../../services/customers/src/application/import-sheet.js';
import type { Country } from '../../../services/customers/src/domain/company.js';
import type { SheetRow } from '../../../services/customers/src/domain/sheet-row.js';
import {
  byPoint,
  SnapshotNumbering,
  type SnapshotVersion,
} from '../../../services/customers/src/domain/snapshot-row.js';

const idOf = (sort: number, code: string) =>
  `${String(sort).padStart(8, '0')}-0000-4000-8000-${Buffer.from(code).toString('hex').padStart(12, '0').slice(-12)}`;

/** A later version of the same contract cuts the one before, as the import's SQL does. */
function versionsOf(rows: readonly SheetRow[]): readonly SnapshotVersion[] {
  const read = rows.map(({ values }) => ({ values, from: localDate(values['valid_from'] ?? '') }));
  return read
    .map(({ values, from }): SnapshotVersion => {
      const point = values['supply_point_code'] ?? '';
      const contract = values['contract_code'] ?? '';
      const until = values['valid_until'] === undefined ? null : localDate(values['valid_until']);
      const next = read
        .filter((other) => other.values['supply_point_code'] === point && other.values['contract_code'] === contract)
        .map((other) => other.from)
        .filter((other) => other > from)
        .toSorted()[0];
      const cut: LocalDate | null = next === undefined ? null : addDays(next, -1);
      const { market = '', ...rest } = values;
      return {
        supplyPointId: idOf(1, point),
        supplyPointCode: point,
        contractId: idOf(2, contract),
        contractCode: contract,
        validFrom: from,
        validUntil: until,
        effectiveUntil: cut !== null && (until === null || cut < until) ? cut : until,
        market,
        values: { ...rest, customer_id: idOf(3, values['customer_code'] ?? '') },
      };
    })
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
const keyOf = ({ supplyPointCode, contractCode, validFrom }: SnapshotVersion) =>
  [supplyPointCode, contractCode, validFrom].join('\u0000');

export interface Sheet {
  readonly text: string;
  readonly company: { readonly id: string; readonly country: Country };
  readonly market: string;
  readonly month: Period;
}

/** The sheet of customers → the snapshot that a cycle freezes, by the code of `customers`; the database is left out. */
export async function freezeSheet(
  { columnar, objects, folder }: { columnar: Columnar; objects: ObjectStore; folder: string },
  { text, company, market, month }: Sheet,
): Promise<{ readonly snapshot: ObjectRef; readonly names: readonly string[] }> {
  const path = join(folder, 'customers.csv');
  writeFileSync(path, text);
  const rows: SheetRow[] = [];
  const report = await readSheet(await openCsv(path), {
    country: company.country,
    decimal: 'auto',
    take: async (read) => void rows.push(...read),
  });
  if (report.errorCount > 0) throw new Error(`customers.csv: ${JSON.stringify(report.errors)}`);
  const versions = versionsOf(rows);
  const numbering = new SnapshotNumbering(market, month);
  const services: SnapshotVersion[] = [];
  const writer = new ParquetSnapshotWriter(columnar, objects);
  const snapshot = await writer.write(company, month, async (take) => {
    for await (const own of byPoint(pagesOf(versions))) {
      const numbered = numbering.rowsOf(own);
      for (const { ordinal, version } of numbered) services[ordinal - 1] = version;
      await take(numbered);
    }
  });
  return { snapshot, names: services.map((service) => nameOf(service, services)) };
}

/** The point, and its contract where the point has two services in the month. */
function nameOf({ supplyPointCode, contractCode }: SnapshotVersion, all: readonly SnapshotVersion[]): string {
  const services = all.filter((other) => other.supplyPointCode === supplyPointCode);
  return services.length > 1 ? `${supplyPointCode}/${contractCode}` : supplyPointCode;
}

async function* pagesOf(versions: readonly SnapshotVersion[]): AsyncGenerator<readonly SnapshotVersion[]> {
  yield versions;
}
