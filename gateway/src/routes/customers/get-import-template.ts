import { getImportTemplate as templateOperation } from '@kantia/contracts/customers/operations/get-import-template.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';

export const getImportTemplate = defineRoute({
  method: 'GET',
  path: '/customers/import/template',
  id: 'getImportTemplate',
  tag: 'customers',
  summary: 'Plantilla CSV de la hoja de clientes, con filas de muestra',
  roles: EVERYONE,
  status: 200,
  answer: null,
  raw: true,
  async handle({ as, reply }, { bus }) {
    const { fileName, template } = await bus.ask(templateOperation, {}, as);
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName}"`);
    reply.serializer((payload: string) => payload);
    await reply.send(`\uFEFF${template}`);
  },
});
