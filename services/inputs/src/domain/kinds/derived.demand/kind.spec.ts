import { expect, it } from '@jest/globals';
import { peDemandHistory } from '../pe.demand-history/kind.js';
import { derivedDemand as kind } from './kind.js';

it('has what a loaded history has, and the service that it came from', () => {
  expect(kind.columns.slice(0, -1)).toEqual(peDemandHistory.columns);
  expect(kind.columns.at(-1)?.name).toBe('service_id');
  expect(kind.need).toBeNull();
});
