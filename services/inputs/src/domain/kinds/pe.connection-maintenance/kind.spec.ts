import { expect, it } from '@jest/globals';
import { peConnectionMaintenance as kind } from './kind.js';

it('is the complete set of a distributor from a day on, and holds nobody back', () => {
  expect([kind.datedBy, kind.optional]).toEqual([['network_operator'], true]);
  expect(kind.need?.match).toEqual(['network_operator', 'connection_type', 'phases']);
});
