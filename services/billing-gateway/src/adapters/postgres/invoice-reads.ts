import { createHash } from 'node:crypto';
import type { InvoiceStatus } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import type { InvoiceView } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { isBehind, isRank, orderBy, rankText, type SortKey } from '@kantia/platform/postgres/sorted';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { z } from 'zod';
import type {
  INVOICE_SORTS,
  InvoiceFilter,
  InvoicePage,
  InvoiceRepository,
  StatusTotal,
} from '../../application/ports.js';
import { refuse } from '../../application/refusals.js';
import { isFinal } from '../../domain/invoice-status.js';

interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly document_type: string;
  readonly cycle_id: string;
  readonly supply_point_id: string;
  readonly supply_point_code: string;
  readonly customer_id: string;
  readonly customer_code: string;
  readonly customer_name: string;
  readonly customer_id_type: string;
  readonly customer_id_number: string;
  readonly period: string;
  readonly currency: string;
  readonly total: string;
  readonly energy_kwh: string;
  readonly statement_id: string;
  readonly status: InvoiceStatus;
  readonly reason: string | null;
  readonly provider: string;
  readonly official_id: string | null;
  readonly attempts: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const COLUMNS = `i.id, i.number, i.document_type, i.cycle_id, i.supply_point_id, i.supply_point_code, i.customer_id, i.customer_code, i.customer_name,
  i.customer_id_type, i.customer_id_number, i.period, i.currency, i.total, trim_scale(i.energy_kwh) as energy_kwh, i.statement_id, i.provider, i.created_at,
  s.status, s.reason, s.official_id, s.attempts, s.updated_at`;
const FROM = `from invoice i join invoice_state s on s.company_id = i.company_id and s.invoice_id = i.id`;

/** `$1` company, then the filter. Empty text and null leave a condition out. */
const MATCHES = `i.company_id = $1 and ($2::uuid is null or i.cycle_id = $2) and ($3 = '' or i.period = $3) and ($4 = '' or s.status = $4)
  and ($5 = '' or i.number ilike $5 or i.supply_point_code ilike $5 or i.customer_name ilike $5 or i.customer_code ilike $5 or i.customer_id_number ilike $5)
  and ($6::uuid is null or i.supply_point_id = $6) and ($7::uuid is null or i.customer_id = $7)`;

const COUNTED_MOST = 10_000;
const cursorShape = z.object({ rank: z.string(), id: z.guid(), of: z.string() });
const CREATED: SortKey = { column: 'i.created_at', type: 'timestamptz' };
const SORTS = {
  total: { column: 'i.total', type: 'numeric' },
  customer: { column: 'lower(i.customer_name)', type: 'text' },
  updated: { column: 's.updated_at', type: 'timestamptz' },
} as const satisfies Readonly<Record<(typeof INVOICE_SORTS)[number], SortKey>>;

export async function findInvoice(work: UnitOfWork, invoiceId: string): Promise<InvoiceView | null> {
  const [row] = await sqlOf(work)<InvoiceRow>(`select ${COLUMNS} ${FROM} where i.company_id = $1 and i.id = $2`, [
    work.actor.companyId,
    invoiceId,
  ]);
  return row ? fromRow(row, work.actor.roles) : null;
}

export async function pageInvoices(
  work: UnitOfWork,
  filter: InvoiceFilter,
  { limit, cursor, sort }: Parameters<InvoiceRepository['page']>[2],
): Promise<InvoicePage> {
  const sql = sqlOf(work);
  const params = paramsOf(work, filter);
  const of = createHash('sha256')
    .update(JSON.stringify([...params.slice(1), sort]))
    .digest('base64url')
    .slice(0, 16);
  const after = cursor === null ? null : readCursor(cursor, of);
  const place = sort && { key: SORTS[sort.by], descending: sort.descending, tie: 'i.id' };
  if (after && !isRank(place?.key ?? CREATED, after.rank)) throw refuse('invoices.bad-cursor');
  // The newest first is the order of an index.
  const behind = place
    ? isBehind(place, { rank: '$8', tie: '$9::uuid' })
    : '(i.created_at, i.id) < ($8::timestamptz, $9::uuid)';
  const order = place ? orderBy(place) : 'i.created_at desc, i.id desc';
  const rows = await sql<InvoiceRow & { readonly rank: string }>(
    `select ${COLUMNS}, ${place ? rankText(place) : 'i.created_at::text'} as rank ${FROM}
      where ${MATCHES} and ($8::text is null or ${behind}) order by ${order} limit $10`,
    [...params, after?.rank ?? null, after?.id ?? null, limit + 1],
  );
  const [counted] = await sql<{ count: number }>(
    `select count(*)::int as count from (select 1 from invoice i join invoice_state s on s.company_id = i.company_id and s.invoice_id = i.id where ${MATCHES} limit ${COUNTED_MOST + 1}) as matches`,
    params,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const total = counted?.count ?? 0;
  return {
    items: items.map((row) => fromRow(row, work.actor.roles)),
    nextCursor: last && rows.length > limit ? writeCursor({ rank: last.rank, id: last.id, of }) : null,
    total: Math.min(total, COUNTED_MOST),
    totalExact: total <= COUNTED_MOST,
  };
}

function paramsOf(work: UnitOfWork, filter: InvoiceFilter): readonly unknown[] {
  const pattern = filter.query === '' ? '' : `%${filter.query.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { cycleId, period, status, supplyPointId, customerId } = filter;
  return [work.actor.companyId, cycleId, period, status, pattern, supplyPointId, customerId];
}

/** In one pass over what matches, whatever its status. */
export function totalInvoices(
  work: UnitOfWork,
  filter: Omit<InvoiceFilter, 'status'>,
): Promise<readonly StatusTotal[]> {
  return sqlOf(work)<StatusTotal & Record<string, unknown>>(
    `select s.status, i.currency, count(*)::int as count, sum(i.total)::text as total
     from invoice i join invoice_state s on s.company_id = i.company_id and s.invoice_id = i.id
     where ${MATCHES} group by grouping sets ((s.status, i.currency), (i.currency)) order by s.status, i.currency`,
    paramsOf(work, { ...filter, status: '' }),
  );
}

function writeCursor(cursor: z.infer<typeof cursorShape>): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string, of: string): z.infer<typeof cursorShape> {
  try {
    const read = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (read.of === of) return read;
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw refuse('invoices.bad-cursor');
}

function fromRow(row: InvoiceRow, roles: readonly string[]): InvoiceView {
  return {
    id: row.id,
    number: row.number,
    documentType: row.document_type,
    cycleId: row.cycle_id,
    supplyPointId: row.supply_point_id,
    supplyPointCode: row.supply_point_code,
    customer: {
      id: row.customer_id,
      code: row.customer_code,
      name: row.customer_name,
      idType: row.customer_id_type,
      idNumber: row.customer_id_number,
    },
    period: row.period,
    currency: row.currency,
    total: row.total,
    energyKwh: row.energy_kwh,
    statementId: row.statement_id,
    status: row.status,
    reason: row.reason,
    provider: { name: row.provider, reference: row.id, officialId: row.official_id },
    attempts: row.attempts,
    actions: [queryAction(row.status, roles)],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Asking is the only act: what is not known is never sent again by hand. */
function queryAction(status: InvoiceStatus, roles: readonly string[]): InvoiceView['actions'][number] {
  const reason = isFinal(status) ? 'invoices.final' : roles.includes('operator') ? '' : 'invoices.operators-only';
  return { name: 'query', allowed: reason === '' ? 'yes' : 'no', reason };
}
