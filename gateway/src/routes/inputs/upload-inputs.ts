import { OPERATORS } from '@kantia/contracts/define';
import { registerUpload } from '@kantia/contracts/inputs/operations/register-upload.v1';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';
import { choice, receiveUpload } from '../../http/upload.js';
import { inputStatusField } from './input-view.js';

export const uploadInputs = defineRoute({
  method: 'POST',
  path: '/inputs',
  id: 'uploadInputs',
  tag: 'inputs',
  summary: 'Cargar uno o varios insumos de una clase',
  roles: OPERATORS,
  multipart: z.object({
    kind: z.string().describe('código de la clase de insumo; `auto`: se reconoce por el contenido de cada archivo'),
    period: z.string().describe('AAAA-MM'),
    decimal: z.enum(['auto', 'comma', 'point']).optional().describe('separador decimal'),
    file: z.string().describe('uno o varios archivos CSV o XLSX'),
  }),
  status: 202,
  answer: z.object({ items: z.array(z.object({ id: z.uuid(), file: z.string(), status: inputStatusField })) }),
  async handle({ raw, person, as }, tools) {
    const { fields, files } = await receiveUpload(raw, person.companyId, tools);
    const decimal = choice(fields, 'decimal', ['auto', 'comma', 'point']);
    const request = { kind: fields['kind'] ?? '', period: fields['period'] ?? '', decimal, files };
    return { body: await tools.bus.ask(registerUpload, request, as) };
  },
});
