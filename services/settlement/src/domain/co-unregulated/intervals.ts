import { hoursMeasured } from '../co-common/intervals.js';
import { HOURLY } from '../co-common/profile.js';
import { NO_PLACE, type IntervalFigure } from '../intervals.js';
import { spotHoursSql } from './priced-sql.js';

const FACTORS = 'co.boundary-loss-factors';
const SPOT = ['co.spot-price', 'co.scarcity-price'];

const LOSS_FACTOR: IntervalFigure = {
  symbol: 'FP',
  unit: '',
  norm: null,
  sql: `select r.ordinal, r.starts_at as moment, f.loss_factor as value, f.input_id, f.file, f."row", 'factor_perdidas' as "column"
    from "${HOURLY}" r join snapshot s on s.ordinal = r.ordinal and r.starts_at >= s.segment_from and r.starts_at < s.segment_until and s.loss_factor_applies
    join "${FACTORS}" f on f.ordinal = r.ordinal and f.date = r.starts_at::date`,
};

/** What the hours that a contract pays at spot are counted and paid as, at the boundary or at the STN. */
function atSpot(point: 'boundary' | 'stn'): readonly IntervalFigure[] {
  const hours = `(${spotHoursSql(point)})`;
  const kwh = point === 'stn' ? 'kwh::decimal(18,6) * loss_factor' : 'kwh';
  return [
    {
      symbol: 'PB',
      unit: 'COP/kWh',
      norm: null,
      sql: `select o.ordinal, o.moment, p.price as value, p.input_id, p.file, p."row", 'H' || lpad((p.hour + 1)::varchar, 2, '0') as "column"
        from ${hours} o join "co.spot-price" p on p.date + to_hours(p.hour) = o.moment`,
    },
    {
      symbol: 'PB_PAGADO',
      unit: 'COP/kWh',
      norm: 'Precio de bolsa bajo el tope de escasez y entre el piso y el techo del contrato',
      sql: `select ordinal, moment, price as value, ${NO_PLACE} from ${hours}`,
    },
    {
      symbol: 'KWH_PB',
      unit: 'kWh',
      norm: 'Energía de la hora que el contrato mide a precio de bolsa',
      sql: `select ordinal, moment, ${kwh} as value, ${NO_PLACE} from ${hours}`,
    },
  ];
}
const VALUE: IntervalFigure = {
  symbol: 'E_PB',
  unit: 'COP',
  product: ['KWH_PB', 'PB_PAGADO'],
  norm: 'KWH_PB × PB_PAGADO',
};

/** Hours of a telemetered service: what each measured, its loss factor, and what its spot price was and is paid as. */
export function coUnregulatedIntervals(kinds: ReadonlySet<string>): readonly IntervalFigure[] {
  if (!kinds.has(HOURLY)) return [];
  const [hasSpot, hasFactors] = [SPOT.every((kind) => kinds.has(kind)), kinds.has(FACTORS)];
  return [
    ...hoursMeasured(kinds),
    ...(hasFactors ? [LOSS_FACTOR] : []),
    ...(hasSpot ? atSpot('boundary') : []),
    ...(hasSpot && hasFactors ? atSpot('stn') : []),
    ...(hasSpot ? [VALUE] : []),
  ];
}
