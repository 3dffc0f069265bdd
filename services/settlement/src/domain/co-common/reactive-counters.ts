import { toText } from '@kantia/kernel/decimal';
import type { Series } from '../market.js';

/** Counters of factor M after the month; only where hours of reactive energy were measured. */
export const reactiveCounters: Series<unknown> = {
  kind: 'derived.reactive-counters',
  columns: {
    supply_point_code: 'VARCHAR',
    month: 'VARCHAR',
    months_counted: 'INTEGER',
    factor_m: 'INTEGER',
    months_clean: 'INTEGER',
    service_id: 'VARCHAR',
  },
  rowOf: ({ subject, period, statement: { determinants } }) => {
    const { reactiveMonthsCounted, reactiveFactorM, reactiveMonthsClean } = determinants;
    if (!reactiveMonthsCounted || !reactiveFactorM || !reactiveMonthsClean) return null;
    return {
      supply_point_code: subject.supply_point_code,
      month: period,
      months_counted: toText(reactiveMonthsCounted),
      factor_m: toText(reactiveFactorM),
      months_clean: toText(reactiveMonthsClean),
      service_id: subject.service_id,
    };
  },
};
