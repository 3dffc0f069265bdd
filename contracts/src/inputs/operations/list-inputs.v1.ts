import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { array, instant, int, long, record, string, uuid, type TypeOf } from '../../schema.js';
import { operationError } from '../../vocabulary.js';
import { inputStatus } from '../input-changed.v1.js';

/** An input as operators see it. `errors` holds the first 100; `coverage` says in words what it covers. */
export const inputView = record('InputV1', {
  id: uuid,
  kind: string,
  period: string,
  version: int,
  status: inputStatus,
  file: record('InputFile', { name: string, size: long, sha256: string }),
  rows: int,
  rejectedRows: int,
  coverage: record('InputCoverage', { keys: int, months: array(string) }),
  errors: array(operationError),
  errorCount: int,
  progress: int,
  createdAt: instant,
});
export type InputView = TypeOf<typeof inputView>;

export const listInputs = defineOperation({
  owner: 'inputs',
  operation: 'list-inputs',
  kind: 'query',
  access: FIGURES,
  request: record('ListInputsV1', { ...pageRequest, inputKind: string, period: string, status: string }),
  reply: pageOf('InputPageV1', inputView),
});
