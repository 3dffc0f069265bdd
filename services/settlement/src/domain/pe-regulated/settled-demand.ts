import { toText, type Decimal } from '@kantia/kernel/decimal';
import type { Series } from '../market.js';

/** The maxima of the month as read, kW: what distribution power of the next five months looks back to. */
export const settledDemand: Series<unknown> = {
  kind: 'derived.demand',
  columns: {
    supply_point_code: 'VARCHAR',
    month: 'VARCHAR',
    md: 'DECIMAL(18,6)',
    md_peak: 'DECIMAL(18,6)',
    md_off_peak: 'DECIMAL(18,6)',
    service_id: 'VARCHAR',
  },
  rowOf: ({ subject, period, statement: { determinants } }) => {
    const text = (value: Decimal | undefined) => (value ? toText(value) : null);
    const kw = {
      md: text(determinants['md']),
      md_peak: text(determinants['mdPeak']),
      md_off_peak: text(determinants['mdOffPeak']),
    };
    if (Object.values(kw).every((value) => value === null)) return null;
    return { supply_point_code: subject.supply_point_code, month: period, ...kw, service_id: subject.service_id };
  },
};
