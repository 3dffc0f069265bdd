import { textOf, type Screen } from '../screen.js';

/** Two cycles side by side: what is new, gone or changed, and why. */
export const cycleCompare: Screen = {
  name: 'cycle-compare',
  path: '/cycles/$cycleId/compare',
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ with: other, change }) => ({ with: textOf(other), change: textOf(change) }),
  page: () => import('./page.js'),
};
