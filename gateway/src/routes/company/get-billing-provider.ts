import { getProvider } from '@kantia/contracts/billing-gateway/operations/get-provider.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';

/** An address of its own: who asks for the company gets her also while billing-gateway is away. */
export const getBillingProvider = defineRoute({
  method: 'GET',
  path: '/company/billing-provider',
  id: 'getBillingProvider',
  tag: 'company',
  summary: 'El facturador por el que salen las facturas de la empresa',
  roles: EVERYONE,
  status: 200,
  answer: z.object({ name: z.string() }),
  async handle({ as }, { bus }) {
    const { code } = await bus.ask(getProvider, {}, as);
    return { body: { name: code } };
  },
});
