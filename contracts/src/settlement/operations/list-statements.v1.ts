import { defineOperation, FIGURES } from '../../define.js';
import { array, instant, int, record, string, uuid, type TypeOf } from '../../schema.js';

/** A statement in a history: its figures, without the explanation. Figures are decimal text. */
const statementSummary = record('StatementSummaryV1', {
  id: uuid,
  version: int,
  cycleId: uuid,
  contractCode: string,
  period: string,
  currency: string,
  energyKwh: string,
  subtotal: string,
  taxes: string,
  total: string,
  settledAt: instant,
});
export type StatementSummary = TypeOf<typeof statementSummary>;

/** What was settled at a supply point, the latest period and version first. `limit` 1 to 100. */
export const listStatements = defineOperation({
  owner: 'settlement',
  operation: 'list-statements',
  kind: 'query',
  access: FIGURES,
  request: record('ListStatementsV1', { supplyPointId: uuid, limit: int }),
  reply: record('StatementHistoryV1', { items: array(statementSummary) }),
});
