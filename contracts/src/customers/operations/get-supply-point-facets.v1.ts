import { defineOperation, FIGURES } from '../../define.js';
import { array, int, optional, record, string } from '../../schema.js';
import { supplyPointFilter } from './list-supply-points.v1.js';

const facet = (name: string) => array(record(name, { value: string, count: int }));

/**
 * How many supply points a filter finds, and how many there are for each choice of a filter field while the other fields stay as they are.
 * A bin of consumption holds its lower bound and not its upper one; its bounds (kWh, decimal text) are null at the open ends. `unknown`:
 * no month is known yet.
 */
export const getSupplyPointFacets = defineOperation({
  owner: 'customers',
  operation: 'get-supply-point-facets',
  kind: 'query',
  access: FIGURES,
  request: record('GetSupplyPointFacetsV1', supplyPointFilter),
  reply: record('SupplyPointFacetsV1', {
    total: int,
    regions: facet('RegionFacet'),
    meterings: facet('MeteringFacet'),
    consumption: record('ConsumptionFacet', {
      unknown: int,
      bins: array(record('ConsumptionBin', { from: optional(string), until: optional(string), count: int })),
    }),
  }),
});
