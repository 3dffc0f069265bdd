import { text } from './columns.js';
import type { Need } from './kind.js';

/** Two contracts in one month are two services of one point; a re-settlement replaces its own service only. */
export const settledService = text({
  header: 'servicio',
  name: 'service_id',
  maxLength: 36,
  description: 'Servicio liquidado',
  example: '',
});
export const SERVICE_KEY: readonly string[] = ['supply_point_code', 'month', 'service_id'];

/** What settlement left for the service of the month before. */
export const byMonthBefore: Need = {
  sql: 'SELECT ordinal, supply_point_code FROM snapshot',
  match: ['supply_point_code'],
  fromMonth: -1,
  untilMonth: -1,
};
