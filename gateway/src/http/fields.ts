import { z } from 'zod';

/** Schemas that several routes share. Named ones become components of the OpenAPI document. */
export const periodField = z
  .string()
  .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/, 'AAAA-MM')
  .meta({ example: '2026-10' });
export const marketField = z.enum(['regulated', 'unregulated']);
export const decimalField = z.string().meta({ example: '1204.50', description: 'Decimal exacto como texto' });
export const instantField = z.iso.datetime({ offset: true });

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  // `cursor=` says the same as no cursor: where a list begins.
  cursor: z
    .string()
    .max(2_000)
    .transform((text) => text || undefined)
    .optional(),
});

/** By one of the names, `-` before it from the greatest on. */
export function sortField<N extends string>(names: readonly N[]) {
  return z.enum(names.flatMap((name) => [name, `-${name}` as const])).optional();
}

/** Query text that is not given reads as "not filtered". */
export const filterText = z.string().max(200).default('');

export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.object({ value: z.int(), exact: z.boolean() }),
  });
}

export const actionSchema = z
  .object({ name: z.string(), allowed: z.boolean(), reason: z.string().nullable() })
  .meta({ id: 'Action' });

/** A list that tells what may be done with it as a whole. */
export function actionPage<T extends z.ZodType>(item: T) {
  return page(item).extend({ actions: z.array(actionSchema) });
}

export const findingSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['informative', 'warning', 'blocking']),
    message: z.string(),
    params: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Finding' });

export const rowErrorSchema = z
  .object({ row: z.int(), column: z.string(), code: z.string(), message: z.string(), value: z.string() })
  .meta({ id: 'RowError' });

/** Actions travel on the bus as `yes`/`no` with a reason code. */
export function toActions(actions: readonly { name: string; allowed: 'yes' | 'no'; reason: string }[]) {
  return actions.map(({ name, allowed, reason }) => ({ name, allowed: allowed === 'yes', reason: reason || null }));
}
