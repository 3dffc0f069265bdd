import { defineOperation, FIGURES } from '../../define.js';
import { array, record, string, uuid } from '../../schema.js';
import { previewedService } from '../../settlement/operations/preview-services.v1.js';
import { market } from '../../vocabulary.js';

/** Settles one supply point for a period as a cycle would, and stores nothing. A service in `waiting` lacks inputs of these kinds. */
export const previewSettlement = defineOperation({
  owner: 'cycles',
  operation: 'preview-settlement',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 60_000,
  request: record('PreviewSettlementV1', { supplyPointId: uuid, market, period: string }),
  reply: record('SettlementPreviewV1', {
    period: string,
    market,
    services: array(previewedService),
    waiting: array(record('WaitingService', { kinds: array(string) })),
  }),
});
