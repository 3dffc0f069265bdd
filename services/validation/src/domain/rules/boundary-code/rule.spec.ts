import { describe, expect, it } from '@jest/globals';
import { aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { boundaryCode } from './rule.js';

describe('boundary-code', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no code', aService(), []],
    ['a code', aService({ segments: [aSegment({ sic_code: 'Frt00123' })] }), []],
    ['a code in small letters', aService({ segments: [aSegment({ sic_code: 'frt00123' })] }), []],
    ['digits alone', aService({ segments: [aSegment({ sic_code: '00123' })] }), ['boundary-code-invalid']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(boundaryCode, service)).toEqual(expected);
  });
});
