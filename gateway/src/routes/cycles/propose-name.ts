import { proposeName as proposeOperation } from '@kantia/contracts/cycles/operations/propose-name.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { marketField, periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';

export const proposeName = defineRoute({
  method: 'GET',
  path: '/cycles/proposed-name',
  id: 'proposeCycleName',
  tag: 'cycles',
  summary: 'Un nombre libre para un ciclo nuevo',
  roles: EVERYONE,
  query: z.object({ market: marketField, period: periodField }),
  status: 200,
  answer: z.object({ name: z.string() }),
  async handle({ query, as }, { bus }) {
    return { body: await bus.ask(proposeOperation, query, as) };
  },
});
