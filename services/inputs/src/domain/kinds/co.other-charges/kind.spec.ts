import { expect, it } from '@jest/globals';
import { coOtherCharges as kind } from './kind.js';

it('holds nobody back, and is replaced by the month', () => {
  expect([kind.optional, kind.block]).toEqual([true, ['month']]);
});

it('lets a charge be negative', () => {
  expect(kind.columns.at(-1)?.type).toMatchObject({ negative: true });
});
