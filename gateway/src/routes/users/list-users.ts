import { page } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { companyUserSchema, toUserView } from './user-view.js';

export const listUsers = defineRoute({
  method: 'GET',
  path: '/users',
  id: 'listUsers',
  tag: 'users',
  summary: 'Usuarios de la empresa',
  roles: ['admin'],
  status: 200,
  answer: page(companyUserSchema),
  async handle({ person }, { units, directory }) {
    const users = await units.run(person, (work) => directory.list(work));
    return { body: { items: users.map(toUserView), nextCursor: null, total: { value: users.length, exact: true } } };
  },
});
