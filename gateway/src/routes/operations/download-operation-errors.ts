import { getCustomersOperation } from '@kantia/contracts/customers/operations/get-operation.v1';
import { EVERYONE } from '@kantia/contracts/define';
import type { OperationError } from '@kantia/contracts/vocabulary';
import { z } from 'zod';
import { csvLine } from '../../http/csv.js';
import { defineRoute } from '../../http/route.js';

function toCsv(errors: readonly OperationError[]): string {
  const rows = errors.map(({ row, column, code, message, value }) => [String(row), column, code, message, value]);
  return [['fila', 'columna', 'codigo', 'mensaje', 'valor'], ...rows].map(csvLine).join('');
}

export const downloadOperationErrors = defineRoute({
  method: 'GET',
  path: '/operations/:id/errors',
  id: 'downloadOperationErrors',
  tag: 'operations',
  summary: 'Los errores por fila de una importación de clientes, como CSV: los primeros cien',
  roles: EVERYONE,
  params: z.object({ id: z.string().max(100) }),
  query: z.object({ format: z.enum(['csv']).default('csv') }),
  status: 200,
  answer: null,
  raw: true,
  async handle({ params, as, reply }, { bus }) {
    const { errors } = await bus.ask(getCustomersOperation, { id: params.id }, as);
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="clientes-errores.csv"');
    reply.serializer((payload: string) => payload);
    await reply.send(`\uFEFF${toCsv(errors)}`);
  },
});
