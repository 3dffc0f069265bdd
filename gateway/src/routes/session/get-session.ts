import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { userOf, userSchema } from './session-view.js';

export const getSession = defineRoute({
  method: 'GET',
  path: '/session',
  id: 'getSession',
  tag: 'session',
  summary: 'Quién soy',
  roles: EVERYONE,
  status: 200,
  answer: z.object({ user: userSchema }),
  async handle({ person }, tools) {
    return { body: { user: await userOf(person, tools) } };
  },
});
