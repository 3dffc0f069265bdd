import { readingKindOf } from '../../reading-kind.js';
import { governingSegment } from '../../service.js';
import { EVERYWHERE, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Tariff options of Peru that are priced by connected load, without a meter. */
const UNMETERED = ['BT6'];

export const missingReading: Rule = {
  name: 'missing-reading',
  markets: EVERYWHERE,
  texts: TEXTS,
  check(service, { period, country }) {
    const segment = governingSegment(service) ?? service.segments[0];
    const kind = readingKindOf(service, country);
    if (service.measured.includes(kind) || UNMETERED.includes(segment?.tariff_option ?? '')) return [];
    const supplyPoint = segment?.supply_point_code ?? '';
    return [report(TEXTS, 'validation.reading-missing', { period, supplyPoint, kind })];
  },
};
