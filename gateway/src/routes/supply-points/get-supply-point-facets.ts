import { getSupplyPointFacets as getOperation } from '@kantia/contracts/customers/operations/get-supply-point-facets.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { filterFields, toFilter } from './supply-point-view.js';

const facets = z.array(z.object({ value: z.string(), count: z.int() }).meta({ id: 'Facet' }));

export const getSupplyPointFacets = defineRoute({
  method: 'GET',
  path: '/supply-points/facets',
  id: 'getSupplyPointFacets',
  tag: 'supply-points',
  summary: 'Cuántos puntos hay por región, medición y consumo con los demás filtros puestos',
  roles: FIGURES,
  query: z.object(filterFields),
  status: 200,
  answer: z
    .object({
      total: z.int(),
      regions: facets,
      meterings: facets,
      consumption: z.object({
        unknown: z.int(),
        bins: z.array(z.object({ from: decimalField.nullable(), until: decimalField.nullable(), count: z.int() })),
      }),
    })
    .meta({ id: 'SupplyPointFacets' }),
  async handle({ query, as }, { bus }) {
    return { body: await bus.ask(getOperation, toFilter(query), as) };
  },
});
