import type { Sql } from '@kantia/platform/postgres/sql';
import { withoutPlan } from '@kantia/platform/postgres/without-plan';

/** A statement that joins the rows of a batch with an array. */
export function joined(
  sql: Sql,
  text: string,
  params: readonly unknown[],
): Promise<readonly { readonly ordinal: number }[]> {
  return withoutPlan(sql, 'nestloop', () => sql<{ ordinal: number }>(text, params));
}
