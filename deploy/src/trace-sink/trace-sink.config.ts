import { z } from 'zod';

export const traceSinkConfig = z.object({
  PORT: z.coerce.number().int().min(0).describe('Port of the trace pages and of OTLP over HTTP'),
  TRACE_SINK_FOLDER: z.string().describe('Folder for the traces of before the last start'),
  TRACE_SINK_TRACES_MAX: z.coerce.number().int().min(1).default(500).describe('Traces that are kept'),
});
