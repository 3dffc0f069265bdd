import { expect, it } from '@jest/globals';
import { crc64Avro } from './crc64-avro.js';

/** Published with Apache Avro's own test data (share/test/data/schema-tests.txt). */
const PUBLISHED = [
  ['null', '63dd24e7cc258f8a'],
  ['boolean', '9f42fc78a4d4f764'],
  ['int', '7275d51a3f395c8f'],
  ['long', 'd054e14493f41db7'],
  ['float', '4d7c02cb3ea8d790'],
  ['double', '8e7535c032ab957e'],
  ['bytes', '4fc016dac3201965'],
  ['string', '8f014872634503c7'],
] as const;

it.each(PUBLISHED)('gives the published fingerprint of %s', (type, fingerprint) => {
  expect(crc64Avro(JSON.stringify(type)).toString(16).padStart(16, '0')).toBe(fingerprint);
});
