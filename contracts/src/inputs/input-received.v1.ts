import { defineCommand } from '../define.js';
import { record, uuid } from '../schema.js';

export const inputReceived = defineCommand({
  owner: 'inputs',
  name: 'input.received.v1',
  summary: 'An uploaded file waits to be read',
  schema: record('InputReceivedV1', { inputId: uuid }),
});
