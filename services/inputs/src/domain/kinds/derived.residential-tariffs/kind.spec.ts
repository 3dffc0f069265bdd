import { expect, it } from '@jest/globals';
import { derivedResidentialTariffs } from './kind.js';

it('makes a block of each key, so that batches do not wipe each other out', () => {
  expect(derivedResidentialTariffs.block).toEqual(derivedResidentialTariffs.key);
});
