import { csvOf } from '@kantia/platform/tables/csv';
import { jsonOf } from '@kantia/platform/tables/json';
import type { Customs, Table, TableFormat } from '@kantia/platform/tables/table';
import { xlsxOf } from '@kantia/platform/tables/xlsx';

export interface ExportJob {
  readonly format: TableFormat;
  readonly table: Table;
  readonly customs: Customs;
  readonly name: string;
}

/** What the file of a table holds. */
export function contentOf({ format, table, customs, name }: ExportJob): string | Uint8Array<ArrayBuffer> {
  switch (format) {
    case 'csv':
      return csvOf(table, customs);
    case 'xlsx':
      return xlsxOf(table, name);
    case 'json':
      return jsonOf(table);
  }
}
