import { csvOf } from './csv.js';
import type { Customs, ExportFormat, Table } from './table.js';
import { xlsxOf } from './xlsx.js';

export interface ExportJob {
  readonly format: ExportFormat;
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

/** What programs read: codes, decimal text with a dot, ISO 8601. */
function jsonOf({ ids, rows }: Table): string {
  const objects = rows.map((row) => Object.fromEntries(ids.map((id, index) => [id, row[index]?.code ?? null])));
  return `${JSON.stringify(objects, null, 1)}\n`;
}
