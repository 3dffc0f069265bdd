import { addDays, localDate } from '@kantia/kernel/period';
import { governingSegment, systemKey } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

export const tariffSheet: Rule = {
  name: 'tariff-sheet',
  markets: ['PE/regulated'],
  texts: TEXTS,
  check(service, { sheets }) {
    const segment = governingSegment(service);
    const { network_operator: operator, electric_system: system, tariff_option: option } = segment ?? {};
    if (!segment?.segment_until || !operator || !system || !option) return [];
    const date = addDays(localDate(segment.segment_until), -1);
    const begun = (sheets.get(systemKey(segment)) ?? []).filter(({ valid_from }) => valid_from <= date);
    const params = { operator, system, date, kind: 'pe.tariff-sheet' };
    if (begun.length === 0) return [report(TEXTS, 'validation.sheet-missing', params)];
    if (begun.some(({ tariff_option }) => tariff_option === option)) return [];
    return [report(TEXTS, 'validation.sheet-option-missing', { ...params, option })];
  },
};
