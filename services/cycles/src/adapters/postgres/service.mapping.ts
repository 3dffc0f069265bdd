import type { Decimal } from '@kantia/kernel/decimal';
import { toText } from '@kantia/kernel/decimal';
import { z } from 'zod';
import type { ServiceRow } from '../../application/ports.js';
import { INVOICE_STATUSES } from '../../domain/invoice-answers.js';
import { GATE_BANDS } from '../../domain/release-gate.js';
import { STAGES } from '../../domain/stage.js';
import { oneOf } from '../../domain/vocabulary.js';

export interface StoredService {
  readonly ordinal: number;
  readonly service_id: string;
  readonly supply_point_id: string;
  readonly supply_point_code: string;
  readonly contract_code: string;
  readonly customer_name: string;
  readonly stage: string;
  readonly outcome: string;
  readonly findings: unknown;
  readonly waiting_for: readonly string[];
  readonly statement_id: string | null;
  readonly statement_version: number | null;
  readonly currency: string | null;
  readonly total: string | null;
  readonly energy_kwh: string | null;
  readonly result_hash: string | null;
  readonly invoice_id: string | null;
  readonly invoice_number: string | null;
  readonly invoice_status: string | null;
  readonly gate: unknown;
  readonly previous_period: string;
  readonly previous_total: string | null;
  readonly previous_energy_kwh: string | null;
  readonly left_from: string | null;
  readonly excluded_from: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly marked_by: string | null;
  readonly marked_at: Date | null;
}

export const storedFindings = z.array(
  z.object({
    code: z.string(),
    severity: z.enum(['informative', 'warning', 'blocking']),
    params: z.record(z.string(), z.string()),
  }),
);

const storedVerdict = z
  .object({
    score: z.int(),
    band: z.enum(GATE_BANDS),
    because: z.array(z.object({ code: z.string(), points: z.int(), holds: z.boolean() })),
  })
  .nullable();

export function fromRow(row: StoredService): ServiceRow {
  return {
    ordinal: row.ordinal,
    serviceId: row.service_id,
    supplyPointId: row.supply_point_id,
    supplyPointCode: row.supply_point_code,
    contractCode: row.contract_code,
    customerName: row.customer_name,
    stage: oneOf(STAGES, row.stage),
    outcome: row.outcome,
    findings: storedFindings.parse(row.findings),
    waitingFor: row.waiting_for,
    statement: fromStatement(row),
    invoice: fromInvoice(row),
    previous: fromPrevious(row),
    aside: fromAside(row),
    gate: storedVerdict.parse(row.gate),
    leftFrom: stageOrNull(row.left_from),
    excludedFrom: stageOrNull(row.excluded_from),
  };
}

export const toNumeric = (value: Decimal | undefined): string | null => (value === undefined ? null : toText(value));

function fromStatement(row: StoredService): ServiceRow['statement'] {
  const {
    statement_id: id,
    statement_version: version,
    currency,
    total,
    energy_kwh: energyKwh,
    result_hash: resultHash,
  } = row;
  if (
    id === null ||
    version === null ||
    currency === null ||
    total === null ||
    energyKwh === null ||
    resultHash === null
  )
    return null;
  return { id, version, currency, total, energyKwh, resultHash };
}

function fromInvoice(row: StoredService): ServiceRow['invoice'] {
  const { invoice_id: id, invoice_number: number, invoice_status: status } = row;
  return id === null || number === null || status === null
    ? null
    : { id, number, status: oneOf(INVOICE_STATUSES, status) };
}

const stageOrNull = (stage: string | null) => (stage === null ? null : oneOf(STAGES, stage));

function fromPrevious(row: StoredService): ServiceRow['previous'] {
  const { previous_period: period, previous_total: total, previous_energy_kwh: energyKwh } = row;
  return total === null || energyKwh === null ? null : { period, total, energyKwh };
}

/** Only while it is aside: a service that came back is told of by the timeline. */
function fromAside(row: StoredService): ServiceRow['aside'] {
  const from = row.stage === 'excluded' ? row.excluded_from : row.left_from;
  if ((row.stage !== 'excluded' && row.stage !== 'in-review') || from === null || row.marked_at === null) return null;
  return {
    from: oneOf(STAGES, from),
    reason: row.reason ?? '',
    note: row.note ?? '',
    userId: row.marked_by,
    at: row.marked_at,
  };
}
