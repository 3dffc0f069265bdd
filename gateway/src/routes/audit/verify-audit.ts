import { verifyAudit as verifyOperation } from '@kantia/contracts/cycles/operations/verify-audit.v1';
import { z } from 'zod';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';

export const verifyAudit = defineRoute({
  method: 'POST',
  path: '/audit/verify',
  id: 'verifyAudit',
  tag: 'audit',
  summary: 'Recalcular la cadena de auditoría y el contenido del que da fe',
  roles: ['auditor', 'admin'],
  keyOptional: true,
  status: 200,
  answer: z.object({
    intact: z.boolean(),
    entries: z.int(),
    head: z.string().nullable(),
    firstBroken: z.int().nullable(),
    what: z.string().nullable(),
  }),
  async handle({ as }, { bus }) {
    return { body: toJson(await bus.ask(verifyOperation, {}, as)) };
  },
});
