import { z } from 'zod';
import type { User } from '../../users/directory.js';

export const rolesField = z.array(z.enum(['operator', 'approver', 'auditor', 'sre', 'admin'])).min(1);

export const companyUserSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: rolesField,
    disabled: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'User' });

export function toUserView({ id, email, name, roles, disabled, version }: User) {
  return { id, email, name, roles, disabled, version };
}
