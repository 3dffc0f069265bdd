import { contentOf, type ExportJob } from './content.js';
import type { TableFormat } from '@kantia/platform/tables/table';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** The file of a table. */
export function fileOf(job: ExportJob): Blob {
  return new Blob([contentOf(job)], { type: TYPES[job.format] });
}
