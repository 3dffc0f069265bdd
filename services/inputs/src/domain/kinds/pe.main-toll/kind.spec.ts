import { expect, it } from '@jest/globals';
import { peMainToll as kind } from './kind.js';

it('is one complete set of components for all, from a day on', () => {
  expect([kind.datedBy, kind.need?.match, kind.block]).toEqual([[], [], ['valid_from']]);
});
