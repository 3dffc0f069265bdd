import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, aReading, aService, aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { reactiveRatio } from './rule.js';

describe('reactive-ratio', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no reactive energy', aTelemetered(), []],
    ['as much as active energy', aTelemetered({ kvarh: '67200', with_kvarh: 672 }), []],
    ['more than active energy', aTelemetered({ kvarh: '67201', with_kvarh: 672 }), ['reactive-high']],
    ['a month without energy', aTelemetered({ kwh: '0', zeros: 672, kvarh: '5', with_kvarh: 672 }), []],
    ['kvarh beside a reading', aService({ readings: [aReading({ inductive_kvarh: '166' })] }), ['reactive-high']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(reactiveRatio, service)).toEqual(expected);
  });

  it('takes the reactive register of Peru', () => {
    const register = aReading({ register: 'ER', previous_reading: '0', current_reading: '166' });
    const service = aService({ segments: [aPeruvian()], readings: [aReading(), register] });

    expect(codesOf(reactiveRatio, service, { ...aFrame(), country: 'PE' })).toEqual(['reactive-high']);
  });
});
