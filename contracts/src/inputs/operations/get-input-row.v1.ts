import { defineOperation, FIGURES } from '../../define.js';
import { array, int, record, string, uuid } from '../../schema.js';

/** The very row behind a figure: the raw text of each cell under its header. `row` counts records, header = 1. */
export const getInputRow = defineOperation({
  owner: 'inputs',
  operation: 'get-input-row',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 15_000,
  request: record('GetInputRowV1', { id: uuid, row: int }),
  reply: record('InputRowV1', {
    file: string,
    row: int,
    cells: array(record('InputCell', { column: string, value: string })),
  }),
});
