import { toText } from '@kantia/kernel/decimal';
import type { Series } from '../market.js';

/** What rounding left over, for the next month; only where the company carries it on. */
export const roundingCarry: Series<unknown> = {
  kind: 'derived.rounding-carry',
  columns: { supply_point_code: 'VARCHAR', month: 'VARCHAR', carry: 'DECIMAL(18,6)', service_id: 'VARCHAR' },
  rowOf: ({ subject, period, statement: { determinants } }) => {
    const carry = determinants['roundingCarry'];
    if (!carry) return null;
    return {
      supply_point_code: subject.supply_point_code,
      month: period,
      carry: toText(carry),
      service_id: subject.service_id,
    };
  },
};
