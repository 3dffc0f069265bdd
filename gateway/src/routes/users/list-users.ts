import { actionPage } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { routeActions } from '../../http/role-actions.js';
import { addUser } from './add-user.js';
import { companyUserSchema, toUserView } from './user-view.js';

export const listUsers = defineRoute({
  method: 'GET',
  path: '/users',
  id: 'listUsers',
  tag: 'users',
  summary: 'Usuarios de la empresa',
  roles: ['admin'],
  status: 200,
  answer: actionPage(companyUserSchema),
  async handle({ person }, { units, directory }) {
    const users = await units.run(person, (work) => directory.list(work));
    const items = users.map((user) => toUserView(user, person));
    const actions = routeActions(person, { add: { route: addUser } });
    return { body: { items, nextCursor: null, total: { value: users.length, exact: true }, actions } };
  },
});
