/** The filter of the selection as the API takes it; the market and the month are the cycle's. */
export interface PointFilter {
  readonly market: 'regulated' | 'unregulated';
  readonly period: string;
  readonly metering: 'telemetered' | 'manual' | '';
  readonly region: string[];
  readonly minKwh: string;
  readonly maxKwh: string;
  readonly q: string;
}

/** Regions stand in one field of the address; a region's name may have commas. */
const BETWEEN = '|';
const DECIMAL = /^\d{1,12}(?:\.\d{1,6})?$/;

type Search = Readonly<Record<string, unknown>>;
const figureOf = (value: unknown) => (typeof value === 'string' && DECIMAL.test(value) ? value : '');

export function filterOf(search: Search, cycle: Pick<PointFilter, 'market' | 'period'>): PointFilter {
  const { metering, region, min, max, q } = search;
  return {
    market: cycle.market,
    period: cycle.period,
    metering: metering === 'telemetered' || metering === 'manual' ? metering : '',
    region: typeof region === 'string' && region !== '' ? region.split(BETWEEN) : [],
    minKwh: figureOf(min),
    maxKwh: figureOf(max),
    q: typeof q === 'string' ? q : '',
  };
}

/** The address of a changed filter. */
export function searchOf({ metering, region, minKwh, maxKwh, q }: PointFilter) {
  return {
    metering: metering || undefined,
    region: region.join(BETWEEN) || undefined,
    min: minKwh || undefined,
    max: maxKwh || undefined,
    q: q || undefined,
  };
}

/** What ticks of a draft are kept by: under other terms they would be of points that the list does not show. */
export function ticksName({ id, market, period }: Pick<PointFilter, 'market' | 'period'> & { readonly id: string }) {
  return `${id} ${market} ${period}`;
}

export function isFiltered({ metering, region, minKwh, maxKwh, q }: PointFilter): boolean {
  return metering !== '' || region.length > 0 || minKwh !== '' || maxKwh !== '' || q !== '';
}
