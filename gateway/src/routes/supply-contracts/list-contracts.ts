import { listContracts as listOperation } from '@kantia/contracts/customers/operations/list-contracts.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { actionPage, actionSchema, filterText, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { routeActions } from '../../http/role-actions.js';
import { defineRoute } from '../../http/route.js';
import { importCustomers } from '../customers/import-customers.js';
import { addContractVersion } from '../supply-points/add-contract-version.js';

const contractLineSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    supplyPointId: z.uuid(),
    supplyPointCode: z.string(),
    customerId: z.uuid(),
    customerName: z.string(),
    market: z.string(),
    metering: z.string(),
    since: z.string(),
    until: z.string().nullable(),
    versions: z.int(),
    state: z.enum(['in-force', 'expiring', 'expired', 'future']),
    daysLeft: z.int().nullable(),
    actions: z.array(actionSchema),
  })
  .meta({ id: 'SupplyContract' });

export const listContracts = defineRoute({
  method: 'GET',
  path: '/supply-contracts',
  id: 'listContracts',
  tag: 'supply-contracts',
  summary: 'Contratos de suministro por vigencia: vigentes, por vencer en `within` días, vencidos, futuros',
  roles: FIGURES,
  query: pageQuery.extend({
    q: filterText,
    state: z.enum(['', 'in-force', 'expiring', 'expired', 'future']).default(''),
    within: z.coerce.number().int().min(1).max(366).default(30),
    market: z.enum(['', 'regulated', 'unregulated']).default(''),
    customerId: z.uuid().optional(),
  }),
  status: 200,
  answer: actionPage(contractLineSchema),
  async handle({ query: { limit, cursor, q, customerId, ...filter }, person, as }, { bus }) {
    const request = { limit, cursor: cursor ?? null, query: q, customerId: customerId ?? null, ...filter };
    const reply = await bus.ask(listOperation, request, as);
    const actions = routeActions(person, { 'add-contract-version': { route: addContractVersion } });
    const lines = toPage(reply, (line: (typeof reply.items)[number]) => ({ ...line, actions }));
    return { body: { ...lines, actions: routeActions(person, { import: { route: importCustomers } }) } };
  },
});
