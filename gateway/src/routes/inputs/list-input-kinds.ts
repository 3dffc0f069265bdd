import { EVERYONE } from '@kantia/contracts/define';
import { listInputKinds as listOperation } from '@kantia/contracts/inputs/operations/list-input-kinds.v1';
import { z } from 'zod';
import { kindName } from '../../answer-texts.js';
import { Rejected } from '../../http/problem.js';
import { defineRoute } from '../../http/route.js';

export const listInputKinds = defineRoute({
  method: 'GET',
  path: '/input-kinds',
  id: 'listInputKinds',
  tag: 'inputs',
  summary: 'Clases de insumo con sus columnas',
  roles: EVERYONE,
  query: z.object({ country: z.enum(['CO', 'PE']) }),
  status: 200,
  answer: z.object({
    items: z.array(
      z
        .object({
          code: z.string(),
          name: z.string(),
          periodicity: z.string(),
          market: z.string(),
          metering: z.string(),
          scope: z.string(),
          optional: z.boolean(),
          columns: z.array(
            z.object({ name: z.string(), required: z.boolean(), description: z.string(), example: z.string() }),
          ),
          templateUrl: z.string(),
          standIn: z
            .string()
            .nullable()
            .meta({ description: 'Resultados propios que responden donde no se cargó nada; null donde no los hay' }),
        })
        .meta({ id: 'InputKind' }),
    ),
  }),
  async handle({ query, language, as }, { bus }) {
    const { items } = await bus.ask(listOperation, query, as);
    const views = items.map(({ template: _template, ...kind }) => ({
      ...kind,
      name: kindName(kind.code, language),
      templateUrl: `/api/v1/input-kinds/${kind.code}/template`,
    }));
    return { body: { items: views } };
  },
});

export const getInputTemplate = defineRoute({
  method: 'GET',
  path: '/input-kinds/:code/template',
  id: 'getInputTemplate',
  tag: 'inputs',
  summary: 'Plantilla CSV de una clase de insumo, con filas de muestra',
  roles: EVERYONE,
  params: z.object({ code: z.string().regex(/^(?:co|pe|any)\.[a-z-]{1,60}$/) }),
  status: 200,
  answer: null,
  raw: true,
  async handle({ params: { code }, as, reply }, { bus }) {
    const country = code.startsWith('pe.') ? 'PE' : 'CO';
    const { items } = await bus.ask(listOperation, { country }, as);
    const kind = items.find((item) => item.code === code);
    if (!kind) throw new Rejected(404, 'inputs.no-such-kind', `No existe la clase de insumo ${code}.`);
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${code}.csv"`);
    reply.serializer((payload: string) => payload);
    await reply.send(`\uFEFF${kind.template}`);
  },
});
