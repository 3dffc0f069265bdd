import { Refusal } from '@kantia/platform/ports/errors';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { CHANGERS, companyUserSchema, rolesField, toUserView } from './user-view.js';

export const changeUser = defineRoute({
  method: 'PATCH',
  path: '/users/:id',
  id: 'changeUser',
  tag: 'users',
  summary: 'Cambiar nombre, roles o estado de un usuario',
  roles: CHANGERS,
  params: z.object({ id: z.uuid() }),
  body: z.object({ name: z.string().min(1).max(200), roles: rolesField, disabled: z.boolean() }),
  status: 200,
  answer: companyUserSchema,
  async handle({ params, body, person, ifMatch }, { units, directory }) {
    if (ifMatch === null)
      throw new Refusal('if-match.required', 'precondition-required', 'Indique en If-Match la versión que leyó.');
    const user = await units.run(person, (work) =>
      directory.change(work, { id: params.id, ...body, version: ifMatch }),
    );
    if (!user) throw new Refusal('users.changed', 'stale', 'El usuario cambió o no existe; vuelva a leerlo.');
    return { body: toUserView(user, person), version: user.version };
  },
});
