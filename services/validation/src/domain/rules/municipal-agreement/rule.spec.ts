import { describe, expect, it } from '@jest/globals';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { municipalAgreement } from './rule.js';

const AGREEMENT = { kind: 'co.street-lighting', municipality_code: '52001', valid_from: '2026-01-01' };
const agreed = (changed: Partial<typeof AGREEMENT> = {}) => ({ rest: { agreements: [{ ...AGREEMENT, ...changed }] } });

describe('municipal-agreement', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['no agreements at all', {}, []],
    ['the agreement of its municipality', agreed(), []],
    ['the agreement of another', agreed({ municipality_code: '52356' }), ['agreement-missing']],
    ['an agreement that has not begun', agreed({ valid_from: '2026-03-01' }), ['agreement-missing']],
    [
      'two charges, one of them agreed',
      { rest: { agreements: [AGREEMENT, { ...AGREEMENT, kind: 'co.security-levy', municipality_code: '52356' }] } },
      ['agreement-missing'],
    ],
  ])('sees %s', (_what, changed, expected) => {
    expect(
      codesOf(municipalAgreement, aService({ segments: [aSegment({ municipality_code: '52001' })] }), aFrame(changed)),
    ).toEqual(expected);
  });
});
