import { textOf, type Screen } from '../screen.js';

/** One supply point: the versions of its contracts in time, what it consumed, what was settled and invoiced. */
export const supplyPoint: Screen = {
  name: 'supply-point',
  path: '/supply-points/$supplyPointId',
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ tab, version, adding }) => ({ tab: textOf(tab), version: textOf(version), adding: textOf(adding) }),
  changes: ['adding'],
  page: () => import('./page.js'),
};
