import { EVERYONE } from '@kantia/contracts/define';
import { SESSION_COOKIE } from '../../http/cookie.js';
import { defineRoute } from '../../http/route.js';

export const closeSession = defineRoute({
  method: 'DELETE',
  path: '/session',
  id: 'closeSession',
  tag: 'session',
  summary: 'Cerrar sesión',
  roles: EVERYONE,
  keyOptional: true,
  status: 204,
  answer: null,
  async handle({ person, reply }, { sessions }) {
    await sessions.close(person);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return { body: null };
  },
});
