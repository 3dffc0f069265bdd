import { describe, expect, it } from '@jest/globals';
import { aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { exemption } from './rule.js';

const exempt = (consumer_class: string, pct: string, stratum: number | null = null) =>
  aService({ segments: [aSegment({ consumer_class, stratum, contribution_exemption_pct: pct })] });

describe('exemption', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no exemption', exempt('commercial', '0'), []],
    ['an industrial user', exempt('industrial', '100'), []],
    ['a water utility', exempt('water-utility', '50'), []],
    ['a water utility in whole', exempt('water-utility', '100'), ['exemption-too-high']],
    ['a commercial user', exempt('commercial', '100'), ['exemption-unfounded']],
    ['a dwelling of stratum 6', exempt('residential', '100', 6), ['exemption-unfounded']],
    ['a dwelling of stratum 2', exempt('residential', '100', 2), ['exemption-idle']],
    ['an official user', exempt('official', '100'), ['exemption-idle']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(exemption, service)).toEqual(expected);
  });
});
