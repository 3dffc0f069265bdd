import type { Sql } from '@kantia/platform/postgres/sql';

/**
 * A statement that joins the rows of a batch with an array. What the planner knows of a cycle that has just begun says that
 * hardly a row is in the stage it asks for, so it would read the whole array once for each: 500 times 10,000 for each batch.
 */
export async function joined(
  sql: Sql,
  text: string,
  params: readonly unknown[],
): Promise<readonly { readonly ordinal: number }[]> {
  await sql('set local enable_nestloop = off');
  const rows = await sql<{ ordinal: number }>(text, params);
  await sql('set local enable_nestloop to default');
  return rows;
}
