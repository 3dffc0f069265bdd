import { defineOperation } from '../../define.js';
import { objectRef } from '../../object-ref.js';
import { array, int, map, optional, record, string, type TypeOf } from '../../schema.js';
import { finding } from '../../vocabulary.js';
import { statementLine } from './get-statement.v1.js';

/** A service as it would be settled. `statement` is null where it cannot be; `findings` say why. Figures are decimal text. */
export const previewedService = record('PreviewedService', {
  supplyPointCode: string,
  contractCode: string,
  statement: optional(
    record('PreviewedStatement', {
      currency: string,
      energyKwh: string,
      subtotal: string,
      taxes: string,
      total: string,
      resultHash: string,
      determinants: map(string),
      lines: array(statementLine),
    }),
  ),
  findings: array(finding),
});
export type PreviewedService = TypeOf<typeof previewedService>;

/** Settles services of a manifest as a cycle would, and stores nothing. */
export const previewServices = defineOperation({
  owner: 'settlement',
  operation: 'preview-services',
  kind: 'query',
  access: 'internal',
  timeoutMs: 15_000,
  request: record('PreviewServicesV1', { manifest: objectRef, ordinals: array(int) }),
  reply: record('PreviewedServicesV1', { services: array(previewedService) }),
});
