import { defineOperation, EVERYONE } from '../../define.js';
import { int, record, string } from '../../schema.js';

/** Services of a period (`YYYY-MM`) and market: each contract at each supply point that is in force on some day of it counts once. */
export const countServices = defineOperation({
  owner: 'customers',
  operation: 'count-services',
  kind: 'query',
  access: EVERYONE,
  request: record('CountServicesV1', { period: string, market: string }),
  reply: record('ServiceCountV1', { count: int }),
});
