import { FIGURES } from '@kantia/contracts/define';
import { getInput as getOperation } from '@kantia/contracts/inputs/operations/get-input.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { inputSchema, toInputView } from './input-view.js';

export const getInput = defineRoute({
  method: 'GET',
  path: '/inputs/:id',
  id: 'getInput',
  tag: 'inputs',
  summary: 'Un insumo: estado, cobertura y primeros errores',
  roles: FIGURES,
  params: z.object({ id: z.uuid() }),
  status: 200,
  answer: inputSchema,
  async handle({ params, language, person, as }, { bus }) {
    return { body: toInputView(await bus.ask(getOperation, params, as), { person, language }) };
  },
});
