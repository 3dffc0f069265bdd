import { defineOperation, OPERATORS } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, oneOf, record, string, uuid } from '../../schema.js';
import { inputStatus } from '../input-changed.v1.js';

/**
 * Registers files that lie in the object store as new inputs of a kind, one input a file, and starts reading them. `kind` `auto`: each file is
 * recognised by its content; those are opened first, hence the time.
 */
export const registerUpload = defineOperation({
  owner: 'inputs',
  operation: 'register-upload',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 30_000,
  request: record('RegisterUploadV1', {
    kind: string,
    period: string,
    decimal: oneOf('UploadDecimalMark', ['auto', 'comma', 'point']),
    files: array(record('UploadedFile', { name: string, object: objectRef })),
  }),
  reply: record('UploadRegisteredV1', {
    items: array(record('RegisteredInput', { id: uuid, file: string, status: inputStatus })),
  }),
});
