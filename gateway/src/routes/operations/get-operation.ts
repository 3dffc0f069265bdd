import { getCustomersOperation } from '@kantia/contracts/customers/operations/get-operation.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { getSettlementOperation } from '@kantia/contracts/settlement/operations/get-operation.v1';
import { z } from 'zod';
import { Rejected } from '../../http/problem.js';
import { defineRoute } from '../../http/route.js';
import { operationSchema, toOperationView } from './operation-view.js';

/** An operation's id begins with its owner. */
const OWNERS = { customers: getCustomersOperation, settlement: getSettlementOperation } as const;

export const getOperation = defineRoute({
  method: 'GET',
  path: '/operations/:id',
  id: 'getOperation',
  tag: 'operations',
  summary: 'Avance y resultado de un trabajo largo',
  roles: EVERYONE,
  params: z.object({ id: z.string().max(100) }),
  status: 200,
  answer: operationSchema,
  async handle({ params, language, person, as }, { bus }) {
    const owner = params.id.split('.')[0];
    if (owner !== 'customers' && owner !== 'settlement')
      throw new Rejected(404, 'operations.not-found', 'No existe esa operación.');
    return { body: toOperationView(await bus.ask(OWNERS[owner], { id: params.id }, as), { person, language }) };
  },
});
