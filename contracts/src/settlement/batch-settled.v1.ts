import { defineEvent } from '../define.js';
import { objectRef } from '../object-ref.js';
import { array, energyKwh, int, money, record, string, uuid } from '../schema.js';
import { finding } from '../vocabulary.js';

/**
 * A batch was settled. `statements` is the JSON-lines object of ADR 0001; `derived` are Parquet data sets for later months
 * (kind `derived.consumption`, `derived.residential-tariffs`) that `inputs` registers as they are.
 */
export const batchSettled = defineEvent({
  owner: 'settlement',
  name: 'batch.settled.v1',
  summary: 'A batch of services was settled',
  schema: record('BatchSettledV1', {
    cycleId: uuid,
    wave: int,
    batch: int,
    period: string,
    statements: objectRef,
    settled: array(
      record('SettledService', {
        ordinal: int,
        statementId: uuid,
        version: int,
        currency: string,
        total: money,
        energyKwh,
        resultHash: string,
        findings: array(finding),
      }),
    ),
    failed: array(record('FailedService', { ordinal: int, findings: array(finding) })),
    derived: array(record('DerivedData', { kind: string, object: objectRef, rows: int })),
  }),
});
