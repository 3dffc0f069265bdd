import { isTelemetered, registersOf } from '../../consumption.js';
import { tariffOptionsIn } from '../../policies/tariff-options.js';
import { governingSegment, segmentsInForce } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const KIND = 'pe.register-readings';

export const registerMissing: Rule = {
  name: 'register-missing',
  markets: ['PE/regulated'],
  texts: TEXTS,
  check(service, { period }) {
    const governing = governingSegment(service);
    const option = tariffOptionsIn(period).get(governing?.tariff_option ?? '');
    if (!option || service.readings.length === 0 || segmentsInForce(service).some(isTelemetered)) return [];
    const read = new Set(registersOf(service).map(({ reading }) => reading.register));
    if (option === 'none' || (option === 'single' && read.has('EA'))) return [];
    const wanted = option === 'peak-off-peak' || read.has('EA_HP') ? ['EA_HP', 'EA_HFP'] : ['EA'];
    const supplyPoint = governing?.supply_point_code ?? '';
    return wanted
      .filter((register) => !read.has(register))
      .map((register) => report(TEXTS, 'validation.register-missing', { register, supplyPoint, period, kind: KIND }));
  },
};
