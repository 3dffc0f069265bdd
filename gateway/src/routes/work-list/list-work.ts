import { listWork as listOperation } from '@kantia/contracts/cycles/operations/list-work.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField, filterText, instantField, page, pageQuery, periodField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleServiceSchema, toServiceView } from '../cycles/list-cycle-services.js';
import { namesOf } from '../users/user-names.js';

const workItemSchema = z
  .object({
    cycleId: z.uuid(),
    cycleName: z.string(),
    period: periodField,
    /** Since when it stands in its stage. */
    since: instantField,
    /** Its total, or last month's where it is not settled. */
    stake: decimalField.nullable(),
    service: cycleServiceSchema,
  })
  .meta({ id: 'WorkItem' });

const workCountSchema = z
  .object({
    cycleId: z.uuid(),
    cycleName: z.string(),
    period: periodField,
    stage: z.string(),
    services: z.int(),
  })
  .meta({ id: 'WorkCount' });

export const listWork = defineRoute({
  method: 'GET',
  path: '/work-list',
  id: 'listWork',
  tag: 'cycles',
  summary: 'Lo que espera a una persona en todos los ciclos: primero lo de más dinero y más antiguo',
  roles: EVERYONE,
  query: pageQuery.extend({ cycleId: z.uuid().optional(), stage: filterText, q: filterText }),
  status: 200,
  answer: page(workItemSchema).extend({ stake: decimalField.nullable(), counts: z.array(workCountSchema) }),
  async handle({ query: { limit, cursor, cycleId, stage, q }, person, language, as }, tools) {
    const request = { limit, cursor: cursor ?? null, cycleId: cycleId ?? null, stage, query: q };
    const reply = await tools.bus.ask(listOperation, request, as);
    const figures = FIGURES.some((role) => person.roles.includes(role));
    const isAside = reply.items.some(({ service }) => service.aside !== null);
    const names = isAside ? await namesOf(tools, as.actor) : new Map<string, string>();
    const toItem = ({ since, stake, service, ...item }: (typeof reply)['items'][number]) => ({
      ...item,
      since: since.toISOString(),
      stake: figures ? stake : null,
      service: toServiceView(service, { figures, names, language }),
    });
    return { body: { ...toPage(reply, toItem), stake: figures ? reply.stake : null, counts: reply.counts } };
  },
});
