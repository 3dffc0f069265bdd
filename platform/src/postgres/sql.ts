import type { UnitOfWork } from '../ports/unit-of-work.js';

/** numeric, bigint, numeric[] and int8[] come as text; date as `YYYY-MM-DD`; timestamptz as Date; jsonb parsed. */
export interface Sql {
  <R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<readonly R[]>;
}

const connections = new WeakMap<UnitOfWork, Sql>();

export function bindSql(work: UnitOfWork, sql: Sql): void {
  connections.set(work, sql);
}

/** The transaction behind a unit of work. Only `adapters/postgres` may import this (checked). */
export function sqlOf(work: UnitOfWork): Sql {
  const sql = connections.get(work);
  if (!sql) throw new Error('this unit of work has no PostgreSQL transaction');
  return sql;
}
