import { FIGURES } from '@kantia/contracts/define';
import { getInputRow as getOperation } from '@kantia/contracts/inputs/operations/get-input-row.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';

export const getInputRow = defineRoute({
  method: 'GET',
  path: '/inputs/:id/rows/:row',
  id: 'getInputRow',
  tag: 'inputs',
  summary: 'La fila original detrás de una cifra',
  roles: FIGURES,
  params: z.object({ id: z.uuid(), row: z.coerce.number().int().min(1).max(2_000_000_000) }),
  status: 200,
  answer: z.object({
    file: z.string(),
    row: z.int(),
    cells: z.array(z.object({ column: z.string(), value: z.string() })),
  }),
  async handle({ params, as }, { bus }) {
    return { body: await bus.ask(getOperation, params, as) };
  },
});
