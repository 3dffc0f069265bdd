import type { Sql } from './sql.js';

/**
 * Statements with one kind of plan switched off, in this transaction only. What the planner knows of rows that were written a moment
 * ago says that there is hardly one: it would read an array once for each of 10,000 of them, or all of them for a page of 50.
 */
export async function withoutPlan<R>(
  sql: Sql,
  kind: 'nestloop' | 'bitmapscan' | 'sort',
  statements: () => Promise<R>,
): Promise<R> {
  await sql(`set local enable_${kind} = off`);
  const result = await statements();
  await sql(`set local enable_${kind} to default`);
  return result;
}
