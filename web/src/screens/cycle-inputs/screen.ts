import { textOf, type Screen } from '../screen.js';

/** What the selection of a cycle needs, what is loaded of it, and «Continuar con liquidación». */
export const cycleInputs: Screen = {
  name: 'cycle-inputs',
  path: '/cycles/$cycleId/inputs',
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ periodicity, load, history }) => ({
    periodicity: textOf(periodicity),
    load: textOf(load),
    history: textOf(history),
  }),
  changes: ['load'],
  page: () => import('./page.js'),
};
