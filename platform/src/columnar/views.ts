import type { ColumnarSession } from '../ports/columnar.js';

/** A Parquet file under a name that queries use; `where` cuts its rows. */
export interface FileView {
  readonly name: string;
  readonly path: string;
  readonly where?: string;
}

export async function openViews(session: ColumnarSession, views: readonly FileView[]): Promise<void> {
  const quoted = (text: string) => text.replaceAll("'", "''");
  const statements = views.map(
    ({ name, path, where }) =>
      `create temp view "${name}" as select * from read_parquet('${quoted(path)}')${where === undefined ? '' : ` where ${where}`}`,
  );
  if (statements.length > 0) await session.run(statements.join(';\n'));
}

/** Rows by the integer that their column `key` holds, in their order. */
export function groupRows<R extends object, K extends keyof R>(
  rows: readonly R[],
  key: K,
): ReadonlyMap<R[K], readonly R[]> {
  const groups = new Map<R[K], R[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}
