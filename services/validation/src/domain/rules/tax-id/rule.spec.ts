import { describe, expect, it } from '@jest/globals';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { taxId } from './rule.js';

const owner = (customer_id_type: string, customer_id_number: string) =>
  aService({ segments: [aSegment({ customer_id_type, customer_id_number })] });

describe('tax-id', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a card of identity', owner('CC', '1085000100'), {}, []],
    ['a NIT of nine digits', owner('NIT', '900123456'), {}, []],
    ['a NIT with its check digit', owner('NIT', '9001234568'), {}, ['tax-id-with-check-digit']],
    ['a NIT of ten digits that ends otherwise', owner('NIT', '9001234561'), {}, []],
    ['a NIT of a person, ten digits', owner('NIT', '1085000100'), {}, []],
    ['a RUC', owner('RUC', '20108472473'), { rest: { country: 'PE' } }, []],
    ['a RUC with another check digit', owner('RUC', '20108472474'), { rest: { country: 'PE' } }, ['tax-id-invalid']],
    ['a RUC with an unknown prefix', owner('RUC', '30108472473'), { rest: { country: 'PE' } }, ['tax-id-invalid']],
    ['a filler', owner('CC', '2222222222'), {}, ['tax-id-filler']],
    [
      'a free client with a card of identity',
      owner('DNI', '12345678'),
      { rest: { country: 'PE', market: 'unregulated' } },
      ['tax-id-not-ruc'],
    ],
    ['nobody', aService(), { rest: { country: 'PE', market: 'unregulated' } }, []],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(taxId, service, aFrame(changed))).toEqual(expected);
  });
});
