import { defineOperation } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, boolean, int, record, string } from '../../schema.js';

/** Validates services of a manifest as a cycle would, and stores nothing. `codes`: of the findings that block. */
export const previewValidation = defineOperation({
  owner: 'validation',
  operation: 'preview-validation',
  kind: 'query',
  access: 'internal',
  timeoutMs: 15_000,
  request: record('PreviewValidationV1', { manifest: objectRef, ordinals: array(int) }),
  reply: record('ValidationPreviewV1', {
    services: array(record('PreviewedValidation', { ordinal: int, passes: boolean, codes: array(string) })),
  }),
});
