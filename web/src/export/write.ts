import { csvOf } from './csv.js';
import type { Customs, ExportFormat, Table } from './table.js';
import { xlsxOf } from './xlsx.js';

export interface ExportJob {
  readonly format: ExportFormat;
  readonly table: Table;
  readonly customs: Customs;
  readonly name: string;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** The file of a table. */
export function fileOf({ format, table, customs, name }: ExportJob): Blob {
  return new Blob([contentOf({ format, table, customs, name })], { type: TYPES[format] });
}

function contentOf({ format, table, customs, name }: ExportJob): BlobPart {
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
