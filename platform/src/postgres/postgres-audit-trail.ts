import type { AuditEntries, AuditEntry, AuditRequest, AuditVerdict } from '@kantia/contracts/audit';
import { present } from '@kantia/kernel/assert';
import { AuditTrail } from '../ports/audit-trail.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { sqlOf } from './sql.js';

const LIMIT_MAX = 500;
const TOTAL_MAX = 10_000;
const FILTERED = `($1::text is null or subject_id = $1) and ($2::uuid is null or user_id = $2) and ($3::text is null or action = $3)
  and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5)`;

type Row = Omit<AuditEntry, 'seq'> & { readonly seq: string };

/** Over `platform.audit_entry` and the service's view `audit_source`. */
export class PostgresAuditTrail extends AuditTrail {
  override async page(
    work: UnitOfWork,
    { after, subjectId, userId, action, since, until, ...asked }: AuditRequest,
  ): Promise<AuditEntries> {
    const sql = sqlOf(work);
    const limit = Math.max(1, Math.min(asked.limit, LIMIT_MAX));
    const filter = [subjectId, userId, action, since, until];
    const rows = await sql<Row>(
      `select seq, at, user_id as "userId", action, subject_id as "subjectId", subject_name as "subjectName", count, reason, note,
              content::text as content, content_hash as "contentHash", previous_hash as "previousHash", hash
         from platform.audit_entry
        where ${FILTERED} and seq > $6::bigint
        order by seq limit $7`,
      [...filter, String(after), limit + 1],
    );
    const [counted] = await sql<{ total: number }>(
      `select count(*)::integer as total
         from (select 1 from platform.audit_entry where ${FILTERED} limit ${TOTAL_MAX + 1}) as found`,
      filter,
    );
    const { total } = present(counted, 'a count has a row');
    return {
      items: rows.slice(0, limit).map((row) => ({ ...row, seq: BigInt(row.seq) })),
      hasMore: rows.length > limit,
      total: Math.min(total, TOTAL_MAX),
      totalExact: total <= TOTAL_MAX,
    };
  }

  override async verify(work: UnitOfWork): Promise<AuditVerdict> {
    // The session's zone is part of the text of an instant.
    const sql = sqlOf(work);
    await sql(`set local timezone = 'UTC'`);
    const [row] = await sql<{ entries: string; head: string | null; seq: string | null; what: string | null }>(
      `with told as (select source, source_key, platform.sha256_hex(platform.audit_text(told)) as hash from audit_source),
       chain as (
         select entry.*, lag(entry.hash) over (order by seq) as before, row_number() over (order by seq) as place,
                platform.audit_hash(previous_hash, entry) as recomputed, told.hash as told_hash
           from platform.audit_entry entry left join told using (source, source_key)),
       judged as (
         select seq, hash, case
           when seq <> place then 'an entry is missing'
           when previous_hash <> coalesce(before, repeat('0', 64)) then 'it does not follow the entry before'
           when hash <> recomputed or content_hash <> platform.sha256_hex(content::text) then 'the entry was changed'
           when content is null and told_hash is null then 'its content is gone'
           when content_hash <> told_hash then 'its content was changed' end as what
           from chain),
       broken as (select seq, what from judged where what is not null order by seq limit 1)
       select (select count(*) from judged) as entries, (select hash from judged order by seq desc limit 1) as head,
              (select seq from broken) as seq, (select what from broken) as what`,
    );
    const { entries, head, seq, what } = present(row, 'a verdict has a row');
    return {
      intact: seq === null,
      entries: BigInt(entries),
      head,
      firstBroken: seq === null ? null : BigInt(seq),
      what,
    };
  }
}
