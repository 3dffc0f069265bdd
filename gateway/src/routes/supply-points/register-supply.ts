import { registerSupply as registerOperation } from '@kantia/contracts/customers/operations/register-supply.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { KEEPERS } from '../customers/customer-view.js';

/** By attribute of `GET /customers/import/columns`, in code words; decimals with a point. */
export const supplyValues = z.record(z.string().max(60), z.string().max(1_000));

export const registerSupply = defineRoute({
  method: 'POST',
  path: '/supply-points',
  id: 'registerSupply',
  tag: 'supply-points',
  summary: 'Agregar un punto de suministro con su contrato, y su cliente si es nuevo: todo o nada',
  roles: KEEPERS,
  body: z.object({ customerId: z.uuid().nullable().default(null), values: supplyValues }),
  status: 201,
  answer: z.object({ customerId: z.uuid(), supplyPointId: z.uuid(), supplyPointCode: z.string() }),
  async handle({ body, as }, { bus }) {
    const registered = await bus.ask(registerOperation, body, as);
    return { body: registered, location: `/api/v1/supply-points/${registered.supplyPointId}` };
  },
});
