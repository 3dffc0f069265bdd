import { createSelection as createOperation } from '@kantia/contracts/customers/operations/create-selection.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { z } from 'zod';
import { instantField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { filterFields, toFilter } from '../supply-points/supply-point-view.js';

export const createSelection = defineRoute({
  method: 'POST',
  path: '/selections',
  id: 'createSelection',
  tag: 'selections',
  summary: 'Congelar una selección de puntos: por filtro, por identificadores o por códigos',
  roles: OPERATORS,
  body: z
    .object({
      filter: z.object(filterFields).optional(),
      exclude: z.array(z.uuid()).max(100_000).default([]),
      ids: z.array(z.uuid()).max(100_000).optional(),
      codes: z.array(z.string().max(100)).max(100_000).optional(),
    })
    .refine(({ filter, ids, codes }) => [filter, ids, codes].filter((given) => given !== undefined).length === 1, {
      message: 'Indique exactamente uno: filter, ids o codes.',
    }),
  status: 201,
  answer: z.object({
    id: z.uuid(),
    count: z.int(),
    hash: z.string(),
    expiresAt: instantField,
    missing: z.array(z.string()),
  }),
  async handle({ body: { filter, exclude, ids, codes }, as }, { bus }) {
    const request = { filter: filter ? toFilter(filter) : null, exclude, ids: ids ?? null, codes: codes ?? null };
    const { expiresAt, ...selection } = await bus.ask(createOperation, request, as);
    return { body: { ...selection, expiresAt: expiresAt.toISOString() } };
  },
});
