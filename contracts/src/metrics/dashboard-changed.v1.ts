import { defineEvent } from '../define.js';
import { long, record, string } from '../schema.js';

/** For screens: at most two a second for a company. `position` as in the answers of metrics. */
export const dashboardChanged = defineEvent({
  owner: 'metrics',
  name: 'dashboard.changed.v1',
  summary: 'Figures of the dashboard changed',
  schema: record('DashboardChangedV1', { period: string, market: string, position: long }),
});
