import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import { dueCompanies } from './due-companies.js';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { InvoiceView } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import {
  InvoiceRepository,
  type Change,
  type Claim,
  type Due,
  type InvoiceFilter,
  type InvoicePage,
  type Locked,
  type NewInvoice,
  type Reserved,
  type StatusTotal,
  type StoredDocument,
  type TimelineEntry,
  type Told,
} from '../../application/ports.js';
import { refuse } from '../../application/refusals.js';
import type { DocumentType } from '../../domain/document-type.js';
import { readDocument, readTimeline } from './invoice-history.js';
import { findInvoice, pageInvoices, totalInvoices } from './invoice-reads.js';
import { insertInvoices } from './invoice-inserts.js';

interface RangeRow {
  readonly id: string;
  readonly next_number: string;
  readonly last_number: string;
}

/** Arrays and lateral reads, not joins: what the planner knows of a queue is never true, and a join may read it all for each row. */
const CLAIM = `
with next as (
  select id from due_work where kind = 'invoice' and company_id = $1 and due_at <= clock_timestamp()
  order by due_at, id limit $2 for update skip locked
), due as (
  select s.invoice_id as id, s.status from invoice_state s
  where s.company_id = $1 and s.invoice_id = any (array(select id from next)) for update skip locked
), lease as (
  update due_work set due_at = $3, tries = tries + 1 where kind = 'invoice' and id = any (array(select id from due))
), mark as (
  update invoice_state set status = 'sending', attempts = attempts + 1, reason = null, updated_at = $4
  where company_id = $1 and invoice_id = any (array(select id from due where status = 'ready'))
), told as (
  insert into invoice_event (company_id, invoice_id, at, event) select $1, id, $4, 'sending' from due where status = 'ready'
)
select due.id as invoice_id, due.status, case when due.status = 'ready' then i.document end as document
from due, lateral (select document from invoice where company_id = $1 and id = due.id offset 0) as i`;

const SAVE = `
with change as (
  select * from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) with ordinality as c (invoice_id, status, reason, official_id, position)
), told as (
  insert into invoice_event (company_id, invoice_id, at, event, detail, outcome, took_ms, raw, webhook_id)
  select $1, invoice_id, $2, event, detail, outcome, took_ms, raw, webhook_id
  from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::int[], $12::text[], $13::uuid[]) with ordinality
    as t (invoice_id, event, detail, outcome, took_ms, raw, webhook_id, position) order by position
), latest as (
  select distinct on (invoice_id) * from change order by invoice_id, position desc
)
update invoice_state s set status = latest.status, reason = latest.reason, official_id = coalesce(latest.official_id, s.official_id), updated_at = $2
from latest where s.company_id = $1 and s.invoice_id = latest.invoice_id and s.invoice_id = any ($3)`;

@Injectable()
export class PostgresInvoiceRepository implements InvoiceRepository {
  companiesDue(work: UnitOfWork): Promise<readonly string[]> {
    return dueCompanies(work, 'invoice');
  }

  async reserve(
    work: UnitOfWork,
    statementIds: readonly string[],
    documentType: DocumentType,
  ): Promise<readonly Reserved[]> {
    const { id: rangeId, next_number: next, last_number: last } = await lockRange(work, documentType);
    // `offset 0` keeps it a look-up for each: by statistics of before a first large cycle the planner would read all of the company's.
    const rows = await sqlOf(work)<{ statement_id: string; invoice_id: string }>(
      `select u.id as statement_id, overlay(overlay(md5('invoice:' || u.id) placing '8' from 13) placing 'a' from 17)::uuid as invoice_id
       from unnest($2::uuid[]) with ordinality as u (id, position)
       where not exists (select 1 from invoice i where i.company_id = $1 and i.statement_id = u.id offset 0)
       order by u.position`,
      [work.actor.companyId, statementIds],
    );
    const missing = BigInt(next) + BigInt(rows.length) - 1n - BigInt(last);
    if (missing > 0n)
      throw refuse('numbering.range-exhausted', { prefix: documentType.prefix, missing: String(missing) });
    return rows.map((row, index) => ({
      statementId: row.statement_id,
      invoiceId: row.invoice_id,
      rangeId,
      numberValue: BigInt(next) + BigInt(index),
    }));
  }

  async add(work: UnitOfWork, invoices: readonly NewInvoice[]): Promise<void> {
    await insertInvoices(work, invoices);
  }

  async claim(
    work: UnitOfWork,
    { limit, leaseUntil }: { readonly limit: number; readonly leaseUntil: Date },
  ): Promise<readonly Claim[]> {
    const companyId = work.actor.companyId;
    const rows = await sqlOf(work)<{ invoice_id: string; status: string; document: string | null }>(CLAIM, [
      companyId,
      limit,
      leaseUntil,
      work.startedAt,
    ]);
    return rows.map((row) => ({
      invoiceId: row.invoice_id,
      companyId,
      action: row.status === 'ready' ? 'submit' : 'query',
      document: row.document ?? '',
    }));
  }

  async lock(work: UnitOfWork, invoiceIds: readonly string[]): Promise<readonly Locked[]> {
    const rows = await sqlOf(work)<{
      invoice_id: string;
      cycle_id: string;
      ordinal: number;
      number: string;
      status: Locked['status'];
      updated_at: Date;
      tries: number;
      trace: string | null;
    }>(
      `select s.invoice_id, i.cycle_id, i.ordinal, i.number, s.status, s.updated_at, i.trace,
         coalesce((select w.tries from due_work w where w.kind = 'invoice' and w.id = s.invoice_id), 0) as tries
       from invoice_state s
       join invoice i on i.company_id = s.company_id and i.id = s.invoice_id
       where s.company_id = $1 and s.invoice_id = any ($2::uuid[])
       order by s.invoice_id for update of s`,
      [work.actor.companyId, invoiceIds],
    );
    return rows.map((row) => ({
      invoiceId: row.invoice_id,
      cycleId: row.cycle_id,
      ordinal: row.ordinal,
      number: row.number,
      status: row.status,
      changedAt: row.updated_at,
      tries: row.tries,
      trace: row.trace,
    }));
  }

  async save(work: UnitOfWork, changes: readonly Change[], told: readonly Told[]): Promise<void> {
    await sqlOf(work)(SAVE, [
      work.actor.companyId,
      work.startedAt,
      changes.map(({ invoiceId }) => invoiceId),
      changes.map(({ status }) => status),
      changes.map(({ reason }) => reason),
      changes.map(({ officialId }) => officialId),
      told.map(({ invoiceId }) => invoiceId),
      told.map(({ event }) => event),
      told.map(({ detail }) => detail),
      told.map(({ outcome }) => outcome),
      told.map(({ tookMs }) => tookMs),
      told.map(({ raw }) => raw),
      told.map(({ webhookId }) => webhookId),
    ]);
  }

  async putOff(work: UnitOfWork, due: readonly Due[]): Promise<void> {
    await sqlOf(work)(
      `update due_work w set due_at = u.due_at from unnest($1::uuid[], $2::timestamptz[]) as u (id, due_at) where w.kind = 'invoice' and w.id = u.id and w.id = any ($1)`,
      [due.map(({ id }) => id), due.map(({ dueAt }) => dueAt)],
    );
  }

  async release(work: UnitOfWork, invoiceIds: readonly string[]): Promise<void> {
    await sqlOf(work)(`delete from due_work where kind = 'invoice' and id = any ($1::uuid[])`, [invoiceIds]);
  }

  find(work: UnitOfWork, invoiceId: string): Promise<InvoiceView | null> {
    return findInvoice(work, invoiceId);
  }

  document(work: UnitOfWork, invoiceId: string): Promise<StoredDocument> {
    return readDocument(work, invoiceId);
  }

  timeline(work: UnitOfWork, invoiceId: string): Promise<readonly TimelineEntry[]> {
    return readTimeline(work, invoiceId);
  }

  totals(work: UnitOfWork, filter: Omit<InvoiceFilter, 'status'>): Promise<readonly StatusTotal[]> {
    return totalInvoices(work, filter);
  }

  page(work: UnitOfWork, filter: InvoiceFilter, page: Parameters<InvoiceRepository['page']>[2]): Promise<InvoicePage> {
    return pageInvoices(work, filter, page);
  }
}

/** Locks the company's range of this type until the commit; makes the first one of a company. */
async function lockRange(work: UnitOfWork, { code, prefix, firstNumber, lastNumber }: DocumentType): Promise<RangeRow> {
  const sql = sqlOf(work);
  await sql(
    `insert into number_range (company_id, id, document_type, prefix, next_number, first_number, last_number)
     values ($1, gen_random_uuid(), $2, $3, $4, $4, $5) on conflict (company_id, document_type, prefix) do nothing`,
    [work.actor.companyId, code, prefix, firstNumber, lastNumber],
  );
  const [range] = await sql<RangeRow>(
    'select id, next_number, last_number from number_range where company_id = $1 and document_type = $2 and prefix = $3 for update',
    [work.actor.companyId, code, prefix],
  );
  assert(range, 'the range was made just before');
  return range;
}
