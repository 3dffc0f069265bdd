import { defineOperation } from '../../define.js';
import { int, optional, record, uuid } from '../../schema.js';
import { doneServices } from '../chosen-services.js';

/**
 * Takes back a release that returned services: those that still stand where it left them are in review again, for the reason that was given, by
 * whom it was given. `act`: the `act` that the release answered. `ifMatch` is required.
 */
export const undoRelease = defineOperation({
  owner: 'cycles',
  operation: 'undo-release',
  kind: 'command',
  access: ['operator', 'approver'],
  timeoutMs: 90_000,
  request: record('UndoReleaseV1', { cycleId: uuid, act: uuid, ifMatch: optional(int) }),
  reply: record('ReleaseUndoneV1', doneServices),
});
