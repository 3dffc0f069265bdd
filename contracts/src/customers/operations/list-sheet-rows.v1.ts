import { defineOperation, FIGURES } from '../../define.js';
import { pageRequest } from '../../page.js';
import { array, oneOf, optional, record, string, uuid } from '../../schema.js';

/**
 * Master data as the rows of the customers' sheet of the company's country: importing them again changes nothing. By point, contract and
 * first day.
 */
export const listSheetRows = defineOperation({
  owner: 'customers',
  operation: 'list-sheet-rows',
  kind: 'query',
  access: FIGURES,
  request: record('ListSheetRowsV1', { ...pageRequest, customerId: optional(uuid) }),
  reply: record('SheetRowPageV1', {
    columns: array(
      record('SheetRowColumn', { header: string, type: oneOf('SheetCellType', ['text', 'number', 'date', 'period']) }),
    ),
    /** A cell for each column; empty text is a blank. Figures with a point, days `YYYY-MM-DD`, months `YYYY-MM`. */
    rows: array(record('SheetRowV1', { cells: array(string) })),
    nextCursor: optional(string),
  }),
});
