import { supplyPoint } from '../columns.js';
import { demandColumns } from '../demand-columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';

export const peDemandHistory = defineKind({
  code: 'pe.demand-history',
  name: { es: 'Demandas máximas anteriores', en: 'Demand history' },
  country: 'PE',
  market: 'regulated',
  periodicity: 'on-change',
  scope: 'point',
  optional: true,
  columns: [supplyPoint, monthColumn, ...demandColumns],
  monthOf: 'column',
  rules: [
    {
      code: 'pe.demand-history.no-demand',
      header: 'MD',
      holds: 'coalesce(md, md_peak, md_off_peak) IS NOT NULL',
      severity: 'blocking',
      es: 'Indique al menos una demanda',
      en: 'Give at least one demand',
    },
  ],
  key: ['supply_point_code', 'month'],
  block: ['supply_point_code', 'month'],
  need: {
    sql: `SELECT ordinal, supply_point_code, unnest([$month(-5), $month(-4), $month(-3), $month(-2), $month(-1)]) AS month FROM snapshot
          WHERE tariff_option IN ('MT2', 'MT3', 'MT4', 'BT2', 'BT3', 'BT4')`,
    match: ['supply_point_code', 'month'],
    fromMonth: -5,
    untilMonth: -1,
  },
  standIn: 'derived.demand',
});
