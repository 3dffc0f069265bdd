import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { sessionAnswer, userSchema } from './session-view.js';

export const changeCompany = defineRoute({
  method: 'POST',
  path: '/session/company',
  id: 'changeCompany',
  tag: 'session',
  summary: 'Pasar a otra empresa del usuario: termina esta sesión y abre una allí, con los roles de allí',
  roles: EVERYONE,
  keyOptional: true,
  body: z.object({ companyId: z.uuid() }),
  status: 200,
  answer: z.object({ token: z.string(), user: userSchema }),
  async handle({ body, person, reply }, tools) {
    return sessionAnswer(await tools.sessions.change(person, body.companyId), reply, tools);
  },
});
