import { importCustomers as importOperation } from '@kantia/contracts/customers/operations/import-customers.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { choice, receiveUpload } from '../../http/upload.js';
import { operationStarted, startedSchema } from '../operations/operation-view.js';

export const importCustomers = defineRoute({
  method: 'POST',
  path: '/customers/import',
  id: 'importCustomers',
  tag: 'customers',
  summary: 'Importar clientes, puntos de suministro y contratos de una hoja',
  roles: ['operator', 'admin'],
  multipart: z.object({
    file: z.string().describe('hoja CSV o XLSX'),
    decimal: z.enum(['auto', 'comma', 'point']).optional().describe('separador decimal'),
  }),
  keyOptional: true,
  status: 202,
  answer: startedSchema,
  async handle({ raw, person, as }, tools) {
    const { fields, files } = await receiveUpload(raw, person.companyId, tools);
    const [file] = files;
    const decimal = choice(fields, 'decimal', ['auto', 'comma', 'point']);
    const { operationId } = await tools.bus.ask(
      importOperation,
      { file: file.object, fileName: file.name, decimal },
      as,
    );
    return operationStarted(operationId);
  },
});
