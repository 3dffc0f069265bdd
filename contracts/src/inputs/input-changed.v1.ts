import { defineEvent } from '../define.js';
import { array, int, oneOf, optional, record, string, uuid, type TypeOf } from '../schema.js';

export const inputStatus = oneOf('InputStatus', [
  'received',
  'reading',
  'accepted',
  'accepted-with-warnings',
  'rejected',
  'superseded',
]);
export type InputStatus = TypeOf<typeof inputStatus>;

/**
 * `progress` 0 to 100 while reading. `months`: of which it has rows (`YYYY-MM`), once it is accepted; they may differ from the period it was loaded for.
 * `standsInFor`: of derived data, the kinds in whose place it serves later months where nothing is loaded.
 */
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
    months: optional(array(string)),
    standsInFor: optional(array(string)),
  }),
});
