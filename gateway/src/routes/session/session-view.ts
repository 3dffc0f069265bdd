import { EVERYONE } from '@kantia/contracts/define';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { z } from 'zod';
import type { Tools } from '../../http/route.js';
import type { Person } from '../../users/person.js';

export const userSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(['operator', 'approver', 'auditor', 'sre', 'admin'])),
    company: z.object({
      id: z.uuid(),
      name: z.string(),
      country: z.string(),
      currency: z.string(),
      timeZone: z.string(),
    }),
  })
  .meta({ id: 'SessionUser' });

/** The signed-in person with the company that they work for. */
export async function userOf(person: Person, { bus }: Tools): Promise<z.infer<typeof userSchema>> {
  const company = await bus.ask(getCompany, {}, { actor: person });
  const roles = EVERYONE.filter((role) => person.roles.includes(role));
  return { id: person.userId, email: person.email, name: person.name, roles, company };
}
