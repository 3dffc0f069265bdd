import { listSheetRows } from '@kantia/contracts/customers/operations/list-sheet-rows.v1';
import { FIGURES } from '@kantia/contracts/define';
import { cellOf } from '@kantia/platform/tables/cell';
import { z } from 'zod';
import { answerTable, tableFormat } from '../../http/answer-table.js';
import { defineRoute } from '../../http/route.js';

export const exportCustomers = defineRoute({
  method: 'GET',
  path: '/customers/export',
  id: 'exportCustomers',
  tag: 'customers',
  summary: 'Clientes, puntos y contratos en las columnas de la plantilla: importar el archivo no cambia nada',
  roles: FIGURES,
  query: z.object({ format: tableFormat.default('xlsx'), customerId: z.uuid().optional() }),
  status: 200,
  answer: null,
  raw: true,
  async handle(call, tools) {
    const { format, customerId = null } = call.query;
    await answerTable(call, tools, {
      format,
      name: 'clientes',
      async page(request) {
        const { columns, rows, nextCursor } = await tools.bus.ask(listSheetRows, { ...request, customerId }, call.as);
        const headers = columns.map(({ header }) => header);
        const toRow = ({ cells }: (typeof rows)[number]) =>
          cells.map((value, at) => cellOf(columns[at]?.type ?? 'text', value));
        return { headers, ids: headers, rows: rows.map(toRow), nextCursor };
      },
    });
  },
});
