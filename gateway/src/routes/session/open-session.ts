import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { sessionAnswer, userSchema } from './session-view.js';

export const openSession = defineRoute({
  method: 'POST',
  path: '/session',
  id: 'openSession',
  tag: 'session',
  summary: 'Iniciar sesión',
  roles: 'anyone',
  keyOptional: true,
  body: z.object({ email: z.email().max(200), password: z.string().min(1).max(500) }),
  status: 200,
  answer: z.object({ token: z.string(), user: userSchema }),
  async handle({ body, reply }, tools) {
    return sessionAnswer(await tools.sessions.open(body.email, body.password), reply, tools);
  },
});
