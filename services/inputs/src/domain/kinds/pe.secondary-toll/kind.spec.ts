import { expect, it } from '@jest/globals';
import { peSecondaryToll as kind } from './kind.js';

it('is asked for the own voltage and takes the others of the area along', () => {
  expect(kind.need?.sql).toContain('supply_voltage AS voltage');
  expect(kind.need?.also).toContain(`unnest(['MAT', 'AT', 'MT', 'BT'])`);
});

it('is the complete set of an area from a day on', () => {
  expect([kind.datedBy, kind.block]).toEqual([['demand_area'], ['demand_area', 'valid_from']]);
});
