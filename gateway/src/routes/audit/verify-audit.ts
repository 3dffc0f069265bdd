import { z } from 'zod';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { CHAIN_NAMES, verifyChains } from './chains.js';

const verdictSchema = z.object({
  chain: z.enum(CHAIN_NAMES),
  intact: z.boolean(),
  entries: z.int(),
  head: z.string().nullable(),
  firstBroken: z.int().nullable(),
  what: z.string().nullable(),
});

export const verifyAudit = defineRoute({
  method: 'POST',
  path: '/audit/verify',
  id: 'verifyAudit',
  tag: 'audit',
  summary: 'Recalcular las cadenas de auditoría y el contenido del que dan fe',
  roles: ['auditor', 'admin'],
  keyOptional: true,
  status: 200,
  answer: z.object({ intact: z.boolean(), entries: z.int(), chains: z.array(verdictSchema) }),
  async handle({ as }, tools) {
    const chains = await verifyChains(tools, as);
    const entries = chains.reduce((sum, chain) => sum + chain.entries, 0n);
    return { body: toJson({ intact: chains.every(({ intact }) => intact), entries, chains }) };
  },
});
