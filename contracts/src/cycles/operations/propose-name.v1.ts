import { defineOperation, EVERYONE } from '../../define.js';
import { record, string } from '../../schema.js';
import { market } from '../../vocabulary.js';

/** A name for a new cycle that nobody has in the period: «Regulado · octubre 2026 · 2». */
export const proposeName = defineOperation({
  owner: 'cycles',
  operation: 'propose-name',
  kind: 'query',
  access: EVERYONE,
  request: record('ProposeNameV1', { market, period: string }),
  reply: record('ProposedNameV1', { name: string }),
});
