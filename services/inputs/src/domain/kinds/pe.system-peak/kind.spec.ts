import { expect, it } from '@jest/globals';
import { peSystemPeak as kind } from './kind.js';

it('takes the higher version of a month, whatever was loaded last', () => {
  expect([kind.versioned, kind.block, kind.key]).toEqual([true, ['month'], ['month', 'version']]);
});
