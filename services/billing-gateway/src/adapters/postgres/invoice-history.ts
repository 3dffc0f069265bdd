import { present } from '@kantia/kernel/assert';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { StoredDocument, TimelineEntry } from '../../application/ports.js';

export async function readDocument(work: UnitOfWork, invoiceId: string): Promise<StoredDocument> {
  const [row] = await sqlOf(work)<{ text: string; hash: string }>(
    `select document as text, encode(sha256(convert_to(document, 'UTF8')), 'hex') as hash from invoice where company_id = $1 and id = $2`,
    [work.actor.companyId, invoiceId],
  );
  return present(row, 'an invoice has its document');
}

interface EntryRow {
  readonly at: Date;
  readonly event: string;
  readonly detail: string | null;
  readonly outcome: string | null;
  readonly took_ms: number | null;
  readonly raw: string | null;
  readonly webhook_id: string | null;
  readonly body: Buffer | null;
}

/** The history with its evidence; a callback's body is what was signed, to the byte. */
export async function readTimeline(work: UnitOfWork, invoiceId: string): Promise<readonly TimelineEntry[]> {
  const rows = await sqlOf(work)<EntryRow>(
    `select e.at, e.event, e.detail, e.outcome, e.took_ms, e.raw, k.webhook_id, k.body
     from invoice_event e left join webhook k on k.company_id = e.company_id and k.id = e.webhook_id
     where e.company_id = $1 and e.invoice_id = $2 order by e.seq`,
    [work.actor.companyId, invoiceId],
  );
  return rows.map(({ at, event, detail, outcome, took_ms: tookMs, raw, webhook_id: webhookId, body }) => ({
    at,
    event,
    detail,
    outcome,
    tookMs,
    raw: raw ?? body?.toString('utf8') ?? null,
    webhookId,
    signature: body === null ? null : 'valid',
  }));
}
