import { toText } from '@kantia/kernel/decimal';
import type { Series } from '../market.js';

/** Settled kWh of a service: every market leaves them. */
export const consumption: Series<unknown> = {
  kind: 'derived.consumption',
  columns: { supply_point_code: 'VARCHAR', month: 'VARCHAR', kwh: 'DECIMAL(38,9)', service_id: 'VARCHAR' },
  rowOf: ({ subject, period, statement }) => ({
    supply_point_code: subject.supply_point_code,
    month: period,
    kwh: toText(statement.energyKwh),
    service_id: subject.service_id,
  }),
};
