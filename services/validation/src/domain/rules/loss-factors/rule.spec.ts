import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { LossRow } from '../../rows.js';
import type { ServiceData } from '../../service.js';
import { lossFactors } from './rule.js';

const lost = (changed: Partial<LossRow>): ServiceData => ({
  ...aTelemetered(),
  losses: { ordinal: 1, missing: 0, first_missing: null, greatest: decimal('1.0442'), ...changed },
});

describe('loss-factors', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a contract that needs none', aTelemetered(), []],
    ['a factor for each day', lost({}), []],
    ['a day without one', lost({ missing: 1, first_missing: '2026-02-03' }), ['loss-factor-missing']],
    ['an unusual factor', lost({ greatest: decimal('1.31') }), ['loss-factor-high']],
    ['no factor at all', lost({ missing: 28, first_missing: '2026-02-01', greatest: null }), ['loss-factor-missing']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(lossFactors, service)).toEqual(expected);
  });
});
