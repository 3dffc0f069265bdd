import { defineOperation, FIGURES } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { oneOf, record, string, uuid } from '../../schema.js';

/** Where the original bytes lie, or all row errors as CSV (written when asked for first). The gateway streams it. */
export const getInputFile = defineOperation({
  owner: 'inputs',
  operation: 'get-input-file',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 15_000,
  request: record('GetInputFileV1', { id: uuid, part: oneOf('InputPart', ['original', 'errors']) }),
  reply: record('InputFileV1', { object: objectRef, fileName: string }),
});
