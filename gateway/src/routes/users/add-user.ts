import { randomUUID } from 'node:crypto';
import { Refusal } from '@kantia/platform/ports/errors';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { hashPassword } from '../../users/password.js';
import { companyUserSchema, rolesField, toUserView } from './user-view.js';

export const addUser = defineRoute({
  method: 'POST',
  path: '/users',
  id: 'addUser',
  tag: 'users',
  summary: 'Agregar un usuario',
  roles: ['admin'],
  body: z.object({
    email: z.email().max(200),
    name: z.string().min(1).max(200),
    roles: rolesField,
    password: z.string().min(12).max(500).optional(),
  }),
  status: 201,
  answer: companyUserSchema,
  async handle({ body, person }, { units, directory }) {
    const passwordHash = body.password === undefined ? null : await hashPassword(body.password);
    const user = {
      id: randomUUID(),
      companyId: person.companyId,
      email: body.email.toLowerCase(),
      name: body.name,
      roles: body.roles,
      disabled: false,
      version: 1,
    };
    const added = await units.run(person, (work) => directory.add(work, { ...user, passwordHash }));
    if (!added)
      throw new Refusal('users.email-taken', 'conflict', 'Ya existe un usuario con ese correo.', {}, [
        { pointer: '/email', code: 'taken', message: 'ya existe' },
      ]);
    return { body: toUserView(user), version: 1, location: `/api/v1/users/${user.id}` };
  },
});
