import { governingSegment } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Where the consumption of a point comes from, by country and metering. */
const KINDS: Readonly<Record<string, string>> = {
  'CO/manual': 'co.register-readings',
  'CO/telemetered': 'co.hourly-readings',
  'PE/manual': 'pe.register-readings',
  'PE/telemetered': 'pe.load-profile',
};

/** Tariff options of Peru that are priced by connected load, without a meter. */
const UNMETERED = ['BT6'];

export const missingReading: Rule = {
  name: 'missing-reading',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period, country }) {
    const segment = governingSegment(service) ?? service.segments[0];
    const kind = KINDS[`${country}/${segment?.metering ?? 'manual'}`] ?? '';
    if (service.measured.includes(kind) || UNMETERED.includes(segment?.tariff_option ?? '')) return [];
    const supplyPoint = segment?.supply_point_code ?? '';
    return [report(TEXTS, 'validation.reading-missing', { period, supplyPoint, kind })];
  },
};
