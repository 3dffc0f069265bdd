import { listSheetColumns as listOperation } from '@kantia/contracts/customers/operations/list-sheet-columns.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';

const columnSchema = z
  .object({
    attribute: z.string(),
    header: z.string(),
    section: z.string(),
    type: z.string(),
    required: z.boolean(),
    requiredWhen: z.array(z.object({ attribute: z.string(), values: z.array(z.string()) })),
    values: z.array(z.string()),
    min: z.string().nullable(),
    max: z.string().nullable(),
    lengthMax: z.int().nullable(),
    blank: z.string().nullable(),
  })
  .meta({ id: 'SheetColumn' });

export const listSheetColumns = defineRoute({
  method: 'GET',
  path: '/customers/import/columns',
  id: 'listSheetColumns',
  tag: 'customers',
  summary: 'Las columnas de la hoja de clientes: de ellas se arman los formularios',
  roles: EVERYONE,
  status: 200,
  answer: z.object({ columns: z.array(columnSchema) }),
  async handle({ as }, { bus }) {
    return { body: await bus.ask(listOperation, {}, as) };
  },
});
