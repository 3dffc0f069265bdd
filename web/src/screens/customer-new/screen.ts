import { textOf, type Screen } from '../screen.js';

/** «Agregar cliente»: customer, supply point, contract, all or nothing. */
export const customerNew: Screen = {
  name: 'customer-new',
  path: '/customers/new',
  roles: ['operator', 'admin'],
  search: ({ step, customerId }) => ({
    step: textOf(step) ?? (typeof step === 'number' ? step : undefined),
    customerId: textOf(customerId),
  }),
  changes: 'everything',
  page: () => import('./page.js'),
};
