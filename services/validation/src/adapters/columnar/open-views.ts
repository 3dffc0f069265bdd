import type { Period } from '@kantia/kernel/period';
import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import type { z } from 'zod';

/** What is open in a session: views under the names of the kinds that the manifest has, and `snapshot`. */
export interface Open {
  readonly session: ColumnarSession;
  readonly kinds: ReadonlySet<string>;
  readonly period: Period;
}

/** One query, or none where one of its kinds was not frozen; the rules say what that means. */
export async function selectRows<S extends z.ZodObject>(
  { session, kinds }: Open,
  schema: S,
  { of, sql }: { readonly of: readonly string[]; readonly sql: string },
): Promise<readonly z.infer<S>[]> {
  if (!of.every((kind) => kinds.has(kind))) return [];
  const found = await session.query(sql);
  return found.map((row) => schema.parse(row));
}

/** Rows of one view. A column that the country's sheet or an older file does not have is null. */
export async function rowsOf<S extends z.ZodObject>(
  open: Open,
  schema: S,
  { view, rest }: { readonly view: string; readonly rest: string },
): Promise<readonly z.infer<S>[]> {
  if (view !== 'snapshot' && !open.kinds.has(view)) return [];
  const described = await open.session.query<{ column_name: string }>(
    `select column_name from (describe select * from "${view}")`,
  );
  const known = new Set(described.map(({ column_name }) => column_name));
  const columns = Object.keys(schema.shape).map((name) => (known.has(name) ? `"${name}"` : `null as "${name}"`));
  const found = await open.session.query(`select ${columns.join(', ')} from "${view}" ${rest}`);
  return found.map((row) => schema.parse(row));
}
