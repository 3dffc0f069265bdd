import { defineOperation, FIGURES } from '../../define.js';
import { array, boolean, int, map, optional, record, string, uuid, type TypeOf } from '../../schema.js';

/** Where a term comes from. `kind` is `input`, `contract` or `rule`; what does not apply is null. */
const termSource = record('TermSource', {
  kind: string,
  inputId: optional(uuid),
  file: optional(string),
  row: optional(int),
  column: optional(string),
  norm: optional(string),
});

/** What a line owes for its own month and for earlier ones, by origin month (`YYYY-MM`); both together are its amount. Decimal text. */
const priorMonths = record('PriorMonths', {
  currentAmount: string,
  priorAmount: string,
  months: array(record('PriorMonth', { month: string, amount: string })),
});

export const statementTerm = record('StatementTerm', {
  symbol: string,
  value: string,
  unit: string,
  source: termSource,
});

/** A line with everything that it was computed from. Figures are decimal text. */
export const statementLine = record('StatementLine', {
  code: string,
  description: string,
  quantity: optional(string),
  unit: optional(string),
  unitPrice: optional(string),
  amount: string,
  taxable: boolean,
  formula: string,
  formulaCode: string,
  terms: array(statementTerm),
  /** Null where all of the amount is of the statement's month. */
  priorMonths: optional(priorMonths),
});

/** A statement with its explanation. All figures are decimal text. */
const statementView = record('StatementV1', {
  id: uuid,
  version: int,
  cycleId: uuid,
  supplyPointId: uuid,
  supplyPointCode: string,
  contractCode: string,
  period: string,
  market: string,
  currency: string,
  energyKwh: string,
  subtotal: string,
  taxes: string,
  total: string,
  resultHash: string,
  manifestHash: string,
  determinants: map(string),
  lines: array(statementLine),
});
export type StatementView = TypeOf<typeof statementView>;

export const getStatement = defineOperation({
  owner: 'settlement',
  operation: 'get-statement',
  kind: 'query',
  access: FIGURES,
  request: record('GetStatementV1', { cycleId: uuid, supplyPointId: uuid, version: optional(int) }),
  reply: statementView,
});
