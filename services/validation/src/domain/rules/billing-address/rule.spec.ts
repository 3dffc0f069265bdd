import { describe, expect, it } from '@jest/globals';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { billingAddress } from './rule.js';

const at = (changed: Parameters<typeof aSegment>[0]) => {
  const whole = { customer_address: 'Calle 1 # 2-3', municipality_code: '52001', customer_email: 'ana@example.test' };
  return aService({ segments: [aSegment({ ...whole, ...changed })] });
};

describe('billing-address', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a whole address', at({}), {}, []],
    ['no address', at({ customer_address: null }), {}, ['address-missing']],
    ['a name for a code', at({ municipality_code: 'PASTO' }), {}, ['municipality-invalid']],
    ['a code of Peru in Colombia', at({ municipality_code: '150101' }), {}, ['municipality-invalid']],
    ['a code of Peru in Peru', at({ municipality_code: '150101' }), { rest: { country: 'PE' } }, []],
    ['no municipality and no e-mail', at({ municipality_code: null, customer_email: null }), {}, []],
    ['an e-mail without a domain', at({ customer_email: 'ana@' }), {}, ['email-invalid']],
    ['an e-mail with a blank', at({ customer_email: 'ana maria@example.test' }), {}, ['email-invalid']],
    ['a contract that is not in force', at({ segment_from: null, customer_address: null }), {}, []],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(billingAddress, service, aFrame(changed))).toEqual(expected);
  });
});
