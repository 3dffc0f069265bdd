import { defineOperation, EVERYONE } from '../../define.js';
import { array, int, long, optional, record, string, uuid } from '../../schema.js';
import { stage } from '../../vocabulary.js';

/** Stage counts and times of a cycle, folded from events. `position`: sequence of the last event in the stream `CYCLES`. Times in milliseconds. */
export const getCycleMetrics = defineOperation({
  owner: 'metrics',
  operation: 'get-cycle-metrics',
  kind: 'query',
  access: EVERYONE,
  request: record('GetCycleMetricsV1', { cycleId: uuid }),
  reply: record('CycleMetricsV1', {
    cycleId: uuid,
    position: long,
    services: int,
    stages: array(
      record('StageMetrics', {
        stage,
        resident: int,
        entered: int,
        left: int,
        totalMs: long,
        p50Ms: optional(long),
        p95Ms: optional(long),
        elapsedMs: long,
      }),
    ),
    totalValue: string,
    energyKwh: string,
    currency: string,
  }),
});
