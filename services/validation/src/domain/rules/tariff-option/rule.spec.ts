import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { tariffOption } from './rule.js';

describe('tariff-option', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['an option of the sheets', aService({ segments: [aPeruvian()] }), []],
    ['another word', aService({ segments: [aPeruvian({ tariff_option: 'BT5X' })] }), ['tariff-option-unknown']],
    [
      'a contract that is not in force',
      aService({ segments: [aPeruvian({ tariff_option: 'BT5X', segment_from: null })] }),
      [],
    ],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(tariffOption, service)).toEqual(expected);
  });
});
