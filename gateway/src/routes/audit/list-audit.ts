import { listAudit as listOperation, type AuditEntryView } from '@kantia/contracts/cycles/operations/list-audit.v1';
import { z } from 'zod';
import { instantField, page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { auditFilter, toAuditFilter } from './audit-filter.js';
import { namesOf } from '../users/user-names.js';

const auditEntrySchema = z
  .object({
    seq: z.int(),
    at: instantField,
    userId: z.uuid().nullable(),
    userName: z.string().nullable(),
    action: z.string(),
    cycleId: z.uuid().nullable(),
    cycleName: z.string().nullable(),
    services: z.int(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    contentHash: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

export const listAudit = defineRoute({
  method: 'GET',
  path: '/audit',
  id: 'listAudit',
  tag: 'audit',
  summary: 'Quién hizo qué, cuándo y sobre qué contenido, en cadena y en orden',
  roles: ['auditor', 'admin'],
  query: pageQuery.extend(auditFilter.shape),
  status: 200,
  answer: page(auditEntrySchema),
  async handle({ query: { limit, cursor, ...filter }, as }, tools) {
    const request = { limit, cursor: cursor ?? null, ...toAuditFilter(filter) };
    const reply = await tools.bus.ask(listOperation, request, as);
    const names = await namesOf(tools, as.actor);
    const toEntry = (entry: AuditEntryView) => ({
      ...entry,
      seq: Number(entry.seq),
      at: entry.at.toISOString(),
      userName: names.get(entry.userId ?? '') ?? null,
    });
    return { body: toPage(reply, toEntry) };
  },
});
