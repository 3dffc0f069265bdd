import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { z } from 'zod';
import type { Provenance } from './term.js';

/** DECIMAL columns arrive as exact plain text. One step instead of a string and a pipe: this runs for every figure of every service. */
export const figure = z.transform((text: unknown, ctx): Decimal => {
  if (typeof text === 'string') return decimal(text);
  ctx.issues.push({ code: 'invalid_type', expected: 'string', input: text });
  return z.NEVER;
});

/** Where a row of an input lies; spread into the schema of every row that is read from one. */
export const provenance = {
  input_id: z.string().nullable(),
  file: z.string().nullable(),
  row: z.number().int().nullable(),
};

interface Placed {
  readonly input_id: string | null;
  readonly file: string | null;
  readonly row: number | null;
}
export function provenanceOf({ input_id: inputId, file, row }: Placed): Provenance {
  return { inputId, file, row };
}

/** One column list per set, from the schema that reads it: keywords of DuckDB are quoted all alike. */
export function columnsOf(schema: z.ZodObject): string {
  return Object.keys(schema.shape)
    .map((name) => `"${name}"`)
    .join(', ');
}
