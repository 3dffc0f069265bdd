import { defineOperation } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { record, string } from '../../schema.js';
import { market } from '../../vocabulary.js';
import { resolvedInputs } from '../wave-resolved.v1.js';

/** Resolves and freezes the inputs of a snapshot as a wave would, for a preview: for a few services, while the caller waits. */
export const resolveInputs = defineOperation({
  owner: 'inputs',
  operation: 'resolve-inputs',
  kind: 'query',
  access: 'internal',
  timeoutMs: 30_000,
  request: record('ResolveInputsV1', { country: string, market, period: string, snapshot: objectRef }),
  reply: record('ResolvedInputsV1', resolvedInputs),
});
