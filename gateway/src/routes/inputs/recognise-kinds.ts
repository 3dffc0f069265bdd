import { OPERATORS } from '@kantia/contracts/define';
import { recogniseKinds as recogniseOperation } from '@kantia/contracts/inputs/operations/recognise-kinds.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';

const FILES_MAX = 100;

export const recogniseKinds = defineRoute({
  method: 'POST',
  path: '/input-kinds/recognise',
  id: 'recogniseKinds',
  tag: 'inputs',
  summary: 'De qué clase parece cada archivo, por su nombre y su primera línea; nulo donde debe elegir una persona',
  roles: OPERATORS,
  keyOptional: true,
  body: z.object({
    files: z.array(z.object({ name: z.string().max(300), firstLine: z.string().max(20_000) })).max(FILES_MAX),
  }),
  status: 200,
  answer: z.object({ kinds: z.array(z.string().nullable()) }),
  async handle({ body, as: { actor } }, { bus }) {
    return { body: await bus.ask(recogniseOperation, body, { actor }) };
  },
});
