import { expect, it } from '@jest/globals';
import { Defect } from './assert.js';
import { id, isUuid, type CycleId } from './ids.js';

const KNOWN = '6f1c1f0e-7d3a-4d0b-9a57-0b8a3c2d1e4f';

it('brands a UUID in its one spelling', () => {
  expect(id<CycleId>(KNOWN)).toBe(KNOWN);
});

it.each([KNOWN.toUpperCase(), KNOWN.replaceAll('-', ''), ` ${KNOWN}`, `${KNOWN}\n`, '', '../etc'])(
  'refuses %j',
  (text) => {
    expect(isUuid(text)).toBe(false);
    expect(() => id<CycleId>(text)).toThrow(Defect);
  },
);
