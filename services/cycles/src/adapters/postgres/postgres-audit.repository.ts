import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import {
  AuditRepository,
  type AuditEntry,
  type AuditFilter,
  type AuditVerdict,
} from '../../application/audit-ports.js';

const TOTAL_MAX = 10_000;
const FILTERED = `($1::uuid is null or entry.cycle_id = $1) and ($2::uuid is null or entry.user_id = $2) and ($3::text is null or entry.action = $3)
  and ($4::timestamptz is null or entry.at >= $4) and ($5::timestamptz is null or entry.at < $5)`;
/** What each entry vouches for, as it stands now. */
const SOURCES = `(
  select 'cycle_event' as source, seq::text as source_key, audit_text(to_jsonb(cycle_event)) as told from cycle_event where user_id is not null
  union all select 'cycle_approval', id::text, audit_text(to_jsonb(cycle_approval)) from cycle_approval
  union all select 'approval_policy', seq::text, audit_text(to_jsonb(approval_policy)) from approval_policy)`;

type Row = Omit<AuditEntry, 'seq'> & { readonly seq: string };

@Injectable()
export class PostgresAuditRepository extends AuditRepository {
  override async page(
    work: UnitOfWork,
    { cycleId, userId, action, since, until }: AuditFilter,
    { after, limit }: { after: bigint; limit: number },
  ): Promise<{ entries: readonly AuditEntry[]; total: number; totalExact: boolean }> {
    const sql = sqlOf(work);
    const filter = [cycleId, userId, action, since, until];
    const rows = await sql<Row>(
      `select entry.seq, entry.at, entry.user_id as "userId", entry.action, entry.cycle_id as "cycleId", cycle.name as "cycleName",
              entry.services, entry.reason, entry.note, entry.content_hash as "contentHash", entry.previous_hash as "previousHash", entry.hash
         from audit_entry entry left join cycle on cycle.id = entry.cycle_id
        where ${FILTERED} and entry.seq > $6::bigint
        order by entry.seq limit $7`,
      [...filter, String(after), limit],
    );
    const [counted] = await sql<{ total: number }>(
      `select count(*)::integer as total
         from (select 1 from audit_entry entry where ${FILTERED} limit ${TOTAL_MAX + 1}) as found`,
      filter,
    );
    const { total } = present(counted, 'a count has a row');
    return {
      entries: rows.map((row) => ({ ...row, seq: BigInt(row.seq) })),
      total: Math.min(total, TOTAL_MAX),
      totalExact: total <= TOTAL_MAX,
    };
  }

  override async verify(work: UnitOfWork): Promise<AuditVerdict> {
    // The session's zone is part of the text of an instant.
    const sql = sqlOf(work);
    await sql(`set local timezone = 'UTC'`);
    const [row] = await sql<{ entries: string; head: string | null; seq: string | null; what: string | null }>(
      `with chain as (
         select entry.*, lag(hash) over (order by seq) as before, row_number() over (order by seq) as place,
                audit_hash(previous_hash, entry) as recomputed, told.told
           from audit_entry entry left join ${SOURCES} as told using (source, source_key)),
       judged as (
         select seq, hash, case
           when seq <> place then 'an entry is missing'
           when previous_hash <> coalesce(before, repeat('0', 64)) then 'it does not follow the entry before'
           when hash <> recomputed then 'the entry was changed'
           when told is null then 'its content is gone'
           when content_hash <> encode(sha256(convert_to(told, 'UTF8')), 'hex') then 'its content was changed' end as what
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
