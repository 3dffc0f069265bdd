import type { Stage } from './stage.js';

/** Where a service waits for a person: for a decision, a file or an approval. What the provider has yet to answer resolves by itself. */
export const WORK_STAGES: readonly Stage[] = [
  'awaiting-inputs',
  'validated',
  'validation-failed',
  'settlement-failed',
  'in-review',
  'settled',
  'approved',
  'rejected',
];
