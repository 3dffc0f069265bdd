import { defineOperation, OPERATORS } from '../../define.js';
import { array, optional, record, string } from '../../schema.js';

/** Which kinds files seem to be, by their names and first lines, among those of the company's country. A kind for each file; null where a person must choose. */
export const recogniseKinds = defineOperation({
  owner: 'inputs',
  operation: 'recognise-kinds',
  kind: 'query',
  access: OPERATORS,
  request: record('RecogniseKindsV1', { files: array(record('FileStart', { name: string, firstLine: string })) }),
  reply: record('RecognisedKindsV1', { kinds: array(optional(string)) }),
});
