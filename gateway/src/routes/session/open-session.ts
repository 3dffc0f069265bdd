import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { SESSION_COOKIE } from '../../http/cookie.js';
import { userOf, userSchema } from './session-view.js';

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
    const { token, person, expiresAt } = await tools.sessions.open(body.email, body.password);
    reply.setCookie(SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: tools.secure,
      expires: expiresAt,
    });
    return { body: { token, user: await userOf(person, tools) } };
  },
});
