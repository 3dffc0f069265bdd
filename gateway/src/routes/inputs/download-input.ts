import { FIGURES } from '@kantia/contracts/define';
import { getInputFile } from '@kantia/contracts/inputs/operations/get-input-file.v1';
import { z } from 'zod';
import { defineRoute, type Call, type Tools } from '../../http/route.js';

const params = z.object({ id: z.uuid() });

async function send(
  { params: { id }, as, reply }: Call<z.output<typeof params>, unknown, undefined>,
  { bus, objects }: Tools,
  part: 'original' | 'errors',
): Promise<void> {
  const { object, fileName } = await bus.ask(getInputFile, { id, part }, as);
  const stream = await objects.open(object);
  reply.header('content-type', part === 'errors' ? 'text/csv; charset=utf-8' : 'application/octet-stream');
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  reply.serializer((payload: string) => payload);
  await reply.send(stream);
}

export const downloadInput = defineRoute({
  method: 'GET',
  path: '/inputs/:id/file',
  id: 'downloadInput',
  tag: 'inputs',
  summary: 'El archivo tal como llegó',
  roles: FIGURES,
  params,
  status: 200,
  answer: null,
  raw: true,
  handle: (call, tools) => send(call, tools, 'original'),
});

export const downloadInputErrors = defineRoute({
  method: 'GET',
  path: '/inputs/:id/errors',
  id: 'downloadInputErrors',
  tag: 'inputs',
  summary: 'Todos los errores por fila, como CSV',
  roles: FIGURES,
  params,
  query: z.object({ format: z.enum(['csv']).default('csv') }),
  status: 200,
  answer: null,
  raw: true,
  handle: (call, tools) => send(call, tools, 'errors'),
});
