import type { Role } from '@kantia/contracts/define';
import { z } from 'zod';
import { actionSchema } from '../../http/fields.js';
import { roleActions } from '../../http/role-actions.js';
import type { Person } from '../../users/person.js';
import type { User } from '../../users/directory.js';

/** Who changes users. */
export const CHANGERS: readonly Role[] = ['admin'];

export const rolesField = z.array(z.enum(['operator', 'approver', 'auditor', 'sre', 'admin'])).min(1);

export const companyUserSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: rolesField,
    disabled: z.boolean(),
    version: z.int(),
    actions: z.array(actionSchema),
  })
  .meta({ id: 'User' });

export function toUserView({ id, email, name, roles, disabled, version }: User, person: Person) {
  const actions = roleActions(person, { change: CHANGERS });
  return { id, email, name, roles, disabled, version, actions };
}
