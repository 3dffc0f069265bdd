import { z } from 'zod';
import { Rejected } from '../../http/problem.js';
import { defineRoute } from '../../http/route.js';

/** Only what a signature needs goes on; a header that comes twice is no signature. */
const SIGNED_HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

export const receiveWebhook = defineRoute({
  method: 'POST',
  path: '/webhooks/:provider/:companyId',
  id: 'receiveWebhook',
  tag: 'webhooks',
  summary: 'Aviso de un facturador (Standard Webhooks, firma sobre el cuerpo sin tocar)',
  roles: 'anyone',
  params: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,40}$/), companyId: z.uuid() }),
  rawBody: true,
  status: 202,
  answer: z.object({ outcome: z.enum(['stored', 'duplicate']) }),
  async handle({ params: { provider, companyId }, raw }, { webhooks }) {
    const headers: Record<string, string> = {};
    for (const name of SIGNED_HEADERS) {
      const value = raw.headers[name];
      if (typeof value !== 'string') throw new Rejected(401, 'webhooks.refused', 'Falta la firma.');
      headers[name] = value;
    }
    const body = Buffer.isBuffer(raw.body) ? raw.body : Buffer.alloc(0);
    const outcome = await webhooks.take({ provider, companyId, callback: { headers, body } });
    if (outcome === 'refused') throw new Rejected(401, 'webhooks.refused', 'La firma no es válida.');
    return { body: { outcome } };
  },
});
