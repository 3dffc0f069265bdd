import { z } from 'zod';
import { actionPage, instantField, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { routeActions } from '../../http/role-actions.js';
import { defineRoute } from '../../http/route.js';
import { namesOf } from '../users/user-names.js';
import { auditFilter, firstPlaces, fromCursor, toCursor, toNarrowed } from './audit-filter.js';
import { exportAudit } from './export-audit.js';
import { verifyAudit } from './verify-audit.js';
import { CHAIN_NAMES, mergedPage, type ChainedEntry } from './chains.js';

const auditEntrySchema = z
  .object({
    chain: z.enum(CHAIN_NAMES),
    seq: z.int().describe('de su cadena'),
    at: instantField,
    userId: z.uuid().nullable(),
    userName: z.string().nullable(),
    action: z.string(),
    subjectId: z.string().nullable(),
    subjectName: z.string().nullable().describe('como se llamaba entonces'),
    count: z.int(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    content: z.string().nullable().describe('JSON de lo registrado, donde el registro lo guarda'),
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
  summary: 'Quién hizo qué, cuándo y sobre qué contenido: las cadenas de la empresa en una lista, en orden',
  roles: ['auditor', 'admin'],
  query: pageQuery.extend(auditFilter.shape),
  status: 200,
  answer: actionPage(auditEntrySchema),
  async handle({ query: { limit, cursor, ...filter }, person, as }, tools) {
    const places = cursor === undefined ? firstPlaces(filter) : fromCursor(cursor, filter);
    const { next, ...merged } = await mergedPage(tools, as, { places, limit, narrowed: toNarrowed(filter) });
    const names = await namesOf(tools, as.actor);
    const toEntry = (entry: ChainedEntry) => ({
      ...entry,
      seq: Number(entry.seq),
      at: entry.at.toISOString(),
      userName: names.get(entry.userId ?? '') ?? null,
    });
    const entries = toPage({ ...merged, nextCursor: next && toCursor(next, filter) }, toEntry);
    // Entries are for ever: what may be done is done with all of them.
    const actions = routeActions(person, { verify: { route: verifyAudit }, export: { route: exportAudit } });
    return { body: { ...entries, actions } };
  },
});
