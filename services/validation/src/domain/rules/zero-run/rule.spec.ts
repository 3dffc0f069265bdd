import { describe, expect, it } from '@jest/globals';
import { aFrame, aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { zeroRun } from './rule.js';

describe('zero-run', () => {
  const zeros = (...lengths: readonly number[]) => lengths.map((length, at) => String(at % 2).repeat(length)).join('');

  it.each<[string, ServiceData, readonly string[]]>([
    ['no zeros', aTelemetered(), []],
    ['many single zeros', aTelemetered({ zeros: 336, zero_slots: '01'.repeat(336) }), []],
    ['a run just short of the limit', aTelemetered({ zeros: 72, zero_slots: zeros(48, 71, 500, 1, 52) }), []],
    ['a run at the limit', aTelemetered({ zeros: 72, zero_slots: zeros(48, 72, 552) }), ['zero-run']],
    ['a month of zeros', aTelemetered({ kwh: '0', zeros: 672, zero_slots: '1'.repeat(672) }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(zeroRun, service)).toEqual(expected);
  });

  it('tells the length and the beginning of the longest run', () => {
    const service = aTelemetered({ zeros: 200, zero_slots: zeros(24, 80, 10, 120, 438) });

    expect(zeroRun.check(service, aFrame())[0]?.params).toEqual({
      supplyPoint: 'A01',
      hours: '120',
      from: '2026-02-05T18:00',
    });
  });
});
