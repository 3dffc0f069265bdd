import { defineCommand } from '../define.js';
import { objectRef } from '../object-ref.js';
import { oneOf, record, string, uuid } from '../schema.js';

/** `customers` asks itself, so that an import survives the end of the process. */
export const importRequested = defineCommand({
  owner: 'customers',
  name: 'import.requested.v1',
  summary: "Read a customers' sheet and take it over as a whole, or not at all",
  schema: record('ImportRequestedV1', {
    operationId: uuid,
    file: objectRef,
    fileName: string,
    decimal: oneOf('DecimalMark', ['auto', 'comma', 'point']),
  }),
});
