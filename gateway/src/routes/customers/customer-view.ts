import type { Role } from '@kantia/contracts/define';
import { z } from 'zod';
import { actionSchema } from '../../http/fields.js';
import { roleActions } from '../../http/role-actions.js';
import type { Answer } from '../../http/route.js';
import type { Person } from '../../users/person.js';

/** Who keeps the master data. */
export const KEEPERS: readonly Role[] = ['operator', 'admin'];

export const customerSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    idType: z.string(),
    idNumber: z.string(),
    email: z.string(),
    phone: z.string(),
    tags: z.array(z.string()).readonly(),
    supplyPointCount: z.int(),
    contractsInForce: z.int(),
    version: z.int(),
  })
  .meta({ id: 'Customer' });

export const customerDetailSchema = customerSchema
  .extend({ actions: z.array(actionSchema) })
  .meta({ id: 'CustomerDetail' });

export const customerParams = z.object({ id: z.uuid() });

/** Texts are checked as in the sheet by the service, which says what is wrong by field. */
export const customerBody = {
  name: z.string().max(500),
  idType: z.string().max(50),
  idNumber: z.string().max(100),
  email: z.string().max(500).default(''),
  phone: z.string().max(100).default(''),
  tags: z.array(z.string().max(200)).max(100).default([]),
};

export function customerAnswer(customer: z.infer<typeof customerSchema>, person: Person): Answer {
  const actions = roleActions(person, { change: KEEPERS, 'add-supply-point': KEEPERS });
  return { body: { ...customer, actions }, version: customer.version };
}
