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
  answer: companyUserSchema.extend({
    joined: z.boolean().describe('ya tenía cuenta en otra empresa: entra con su propia contraseña'),
  }),
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
    if (added === 'taken')
      throw new Refusal('users.email-taken', 'conflict', 'La empresa ya tiene un usuario con ese correo.', {}, [
        { pointer: '/email', code: 'taken', message: 'ya existe' },
      ]);
    if (added === 'added')
      return { body: { ...toUserView(user, person), joined: false }, version: 1, location: `/api/v1/users/${user.id}` };
    const users = await units.run(person, (work) => directory.list(work));
    const guest = users.find(({ email }) => email === user.email) ?? user;
    return { body: { ...toUserView(guest, person), joined: true }, version: 1, location: `/api/v1/users/${guest.id}` };
  },
});
