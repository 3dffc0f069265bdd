import { array, instant, int, map, oneOf, record, string, type TypeOf } from './schema.js';

export const market = oneOf('Market', ['regulated', 'unregulated']);

export const cycleMode = oneOf('CycleMode', ['manual', 'automatic']);

export const cycleStatus = oneOf('CycleStatus', [
  'draft',
  'awaiting-inputs',
  'running',
  'awaiting-approval',
  'with-exceptions',
  'completed',
  'cancelled',
  'failed',
]);

/** Where a service stands in its cycle (design.md, Stages). */
export const stage = oneOf('Stage', [
  'selected',
  'awaiting-inputs',
  'validating',
  'validated',
  'validation-failed',
  'settling',
  'settlement-failed',
  'in-review',
  'settled',
  'approved',
  'excluded',
  'sending',
  'unknown',
  'accepted',
  'rejected',
]);

/** Where a manual cycle stops for a person: before validation results count, before statements count, before invoices are made. */
export const approvalStage = oneOf('ApprovalStage', ['validation', 'settlement', 'billing']);

/** Why a person takes a service aside. `other` needs a note. */
export const reviewReason = oneOf('ReviewReason', [
  'other',
  'consumption',
  'reading',
  'missing-input',
  'price',
  'contract',
  'customer-data',
  'amount',
  'claim',
]);

/**
 * What follows a review. `return`: nothing changed, back where it stood; `accept`: a blocked validation is overruled;
 * `retry`: once more from the inputs.
 */
export const reviewResolution = oneOf('ReviewResolution', ['return', 'accept', 'retry']);

/** `informative` never holds anything back; `warning` asks for a look; `blocking` fails the service at this stage. */
export const severity = oneOf('Severity', ['informative', 'warning', 'blocking']);

/** What a rule or a formula reports. `params` fill the text of `code` in the reader's language. */
export const finding = record('Finding', { code: string, severity, params: map(string) });

/** What may be done with a resource, and why not (ux.md B.1). `reason` is a code, empty when allowed. */
export const action = record('Action', { name: string, allowed: oneOf('Allowed', ['no', 'yes']), reason: string });

export const operationError = record('OperationError', {
  row: int,
  column: string,
  code: string,
  message: string,
  value: string,
});
export type OperationError = TypeOf<typeof operationError>;

/** Long work. `progress` 0 to 100; `result` is a JSON text of the operation's own shape; `errors` the first 100. */
export const operationState = record('OperationState', {
  id: string,
  status: oneOf('OperationStatus', ['running', 'succeeded', 'failed']),
  progress: int,
  result: string,
  errors: array(operationError),
  errorCount: int,
  createdAt: instant,
});
export type OperationState = TypeOf<typeof operationState>;
