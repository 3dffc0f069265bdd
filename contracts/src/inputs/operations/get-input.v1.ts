import { defineOperation, FIGURES } from '../../define.js';
import { record, uuid } from '../../schema.js';
import { inputView } from './list-inputs.v1.js';

export const getInput = defineOperation({
  owner: 'inputs',
  operation: 'get-input',
  kind: 'query',
  access: FIGURES,
  request: record('GetInputV1', { id: uuid }),
  reply: inputView,
});
