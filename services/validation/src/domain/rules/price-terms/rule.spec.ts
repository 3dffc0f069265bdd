import { describe, expect, it } from '@jest/globals';
import { aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { priceTerms } from './rule.js';

const ofMode = (price_mode: string | null, changed: Parameters<typeof aSegment>[0]) =>
  aService({ segments: [aSegment({ metering: 'telemetered', price_mode, ...changed })] });

describe('price-terms', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a whole indexed contract', ofMode('FIXED_INDEXED', { base_price: '285', base_month: '2025-01' }), []],
    ['an indexed contract without its month', ofMode('FIXED_INDEXED', { base_price: '285' }), ['price-term-missing']],
    [
      'a contracted quantity that is missing',
      ofMode('PAY_AS_CONTRACTED', { base_price: '285' }),
      ['price-term-missing'],
    ],
    ['a demanded quantity without a cap', ofMode('PAY_AS_DEMANDED', { base_price: '285' }), []],
    ['a spot contract without its margin', ofMode('SPOT_PLUS', {}), ['price-term-missing']],
    ['a mixed contract without anything', ofMode('MIXED', {}), ['price-term-missing', 'price-term-missing']],
    ['a discount that is missing', ofMode('REGULATED_DISCOUNT', {}), ['price-term-missing']],
    [
      'bounds that cross',
      ofMode('SPOT_PLUS', { margin: '10', price_minimum: '300', price_maximum: '200' }),
      ['price-bounds-crossed'],
    ],
    [
      'a spot contract that is read by hand',
      ofMode('SPOT_PLUS', { margin: '10', metering: 'manual' }),
      ['profile-required'],
    ],
    ['no mode, which the sheet refuses', ofMode(null, {}), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(priceTerms, service)).toEqual(expected);
  });
});
