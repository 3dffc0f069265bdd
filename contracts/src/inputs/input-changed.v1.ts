import { defineEvent } from '../define.js';
import { int, oneOf, record, string, uuid, type TypeOf } from '../schema.js';

export const inputStatus = oneOf('InputStatus', [
  'received',
  'reading',
  'accepted',
  'accepted-with-warnings',
  'rejected',
  'superseded',
]);
export type InputStatus = TypeOf<typeof inputStatus>;

/** `progress` 0 to 100 while reading. */
export const inputChanged = defineEvent({
  owner: 'inputs',
  name: 'input.changed.v1',
  summary: 'The status of an input changed',
  schema: record('InputChangedV1', {
    inputId: uuid,
    kind: string,
    period: string,
    status: inputStatus,
    rows: int,
    rejectedRows: int,
    progress: int,
  }),
});
