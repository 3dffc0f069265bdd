import { describe, expect, it } from '@jest/globals';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { spotPriceWhole } from './rule.js';

const spotPlus = (changed: Parameters<typeof aSegment>[0] = {}) =>
  aService({ segments: [aSegment({ price_mode: 'SPOT_PLUS', ...changed })] });
const whole = { rest: { spot: { hours: 672, first_missing: null }, hasScarcityPrice: true } };

describe('spot-price-whole', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a contract that follows no spot price', aService(), {}, []],
    ['a whole month', spotPlus(), whole, []],
    [
      'an hour without a price',
      spotPlus(),
      { rest: { ...whole.rest, spot: { hours: 671, first_missing: '2026-02-03T04:00' } } },
      ['spot-price-missing'],
    ],
    ['no scarcity price', spotPlus(), { rest: { ...whole.rest, hasScarcityPrice: false } }, ['scarcity-price-missing']],
    ['neither', spotPlus(), {}, ['spot-price-missing', 'scarcity-price-missing']],
    ['a contract that is not in force', spotPlus({ segment_from: null }), {}, []],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(spotPriceWhole, service, aFrame(changed))).toEqual(expected);
  });
});
