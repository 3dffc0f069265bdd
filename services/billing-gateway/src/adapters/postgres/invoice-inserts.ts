import { assert } from '@kantia/kernel/assert';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { NewInvoice } from '../../application/ports.js';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly value: (invoice: NewInvoice) => unknown;
}

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'uuid', value: (invoice) => invoice.invoiceId },
  { name: 'cycle_id', type: 'uuid', value: (invoice) => invoice.cycleId },
  { name: 'wave', type: 'int', value: (invoice) => invoice.wave },
  { name: 'batch', type: 'int', value: (invoice) => invoice.batch },
  { name: 'ordinal', type: 'int', value: ({ statement }) => statement.ordinal },
  { name: 'statement_id', type: 'uuid', value: ({ statement }) => statement.statementId },
  { name: 'statement_version', type: 'int', value: ({ statement }) => statement.version },
  { name: 'service_id', type: 'uuid', value: ({ statement }) => statement.serviceId },
  { name: 'supply_point_id', type: 'uuid', value: ({ statement }) => statement.supplyPointId },
  { name: 'supply_point_code', type: 'text', value: ({ statement }) => statement.supplyPointCode },
  { name: 'customer_id', type: 'uuid', value: ({ statement }) => statement.customer.id },
  { name: 'customer_code', type: 'text', value: ({ statement }) => statement.customer.code },
  { name: 'customer_name', type: 'text', value: ({ statement }) => statement.customer.name },
  { name: 'customer_id_type', type: 'text', value: ({ statement }) => statement.customer.idType },
  { name: 'customer_id_number', type: 'text', value: ({ statement }) => statement.customer.idNumber },
  { name: 'period', type: 'text', value: ({ statement }) => statement.period },
  { name: 'currency', type: 'text', value: ({ statement }) => statement.currency },
  { name: 'total', type: 'numeric', value: ({ statement }) => statement.total },
  { name: 'energy_kwh', type: 'numeric', value: ({ statement }) => statement.energyKwh },
  { name: 'document_type', type: 'text', value: (invoice) => invoice.documentType },
  { name: 'range_id', type: 'uuid', value: (invoice) => invoice.rangeId },
  { name: 'number_value', type: 'bigint', value: (invoice) => invoice.numberValue },
  { name: 'number', type: 'text', value: (invoice) => invoice.number },
  { name: 'document', type: 'text', value: (invoice) => invoice.document },
  { name: 'provider', type: 'text', value: (invoice) => invoice.provider },
  { name: 'trace', type: 'text', value: (invoice) => invoice.trace },
];

const NAMES = COLUMNS.map(({ name }) => name).join(', ');
const ARRAYS = COLUMNS.map(({ type }, index) => `$${index + 3}::${type}[]`).join(', ');

/** One statement for invoices, their states, their first event and their place in the queue. */
const INSERT = `
with made as (
  insert into invoice (company_id, created_at, ${NAMES})
  select $1, $2, u.* from unnest(${ARRAYS}) as u
  on conflict (company_id, statement_id) do nothing
  returning id
), state as (
  insert into invoice_state (company_id, invoice_id, status, updated_at) select $1, id, 'ready', $2 from made
), told as (
  insert into invoice_event (company_id, invoice_id, at, event) select $1, id, $2, 'ready' from made
), queued as (
  insert into due_work (kind, id, company_id, due_at) select 'invoice', id, $1, $2 from made
)
select count(*)::int as count from made`;

/** The range is locked by the caller's `reserve`, so a conflict here is a defect, and the rollback burns no number. */
export async function insertInvoices(work: UnitOfWork, invoices: readonly NewInvoice[]): Promise<void> {
  const [row] = await sqlOf(work)<{ count: number }>(INSERT, [
    work.actor.companyId,
    work.startedAt,
    ...COLUMNS.map(({ value }) => invoices.map(value)),
  ]);
  assert(row?.count === invoices.length, 'numbers are reserved for new statements only');
  const highest = new Map<string, bigint>();
  for (const { rangeId, numberValue } of invoices)
    highest.set(rangeId, numberValue > (highest.get(rangeId) ?? 0n) ? numberValue : (highest.get(rangeId) ?? 0n));
  await sqlOf(work)(
    'update number_range r set next_number = u.highest + 1 from unnest($2::uuid[], $3::bigint[]) as u (id, highest) where r.company_id = $1 and r.id = u.id',
    [work.actor.companyId, [...highest.keys()], [...highest.values()]],
  );
}
