/** A text literal. Everything that reaches SQL as text goes through here. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column name: DuckDB's keywords (`row`, `current_date`) need the quotes. */
export function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

export function names(columns: readonly string[], table?: string): string {
  return columns.map((column) => (table ? `${table}.${name(column)}` : name(column))).join(', ');
}

/** Equality that holds for two nulls too: a blank ownership is a value of its own. Without columns everything is the same. */
export function sameKey(columns: readonly string[], left: string, right: string): string {
  if (columns.length === 0) return 'true';
  return columns.map((column) => `${left}.${name(column)} IS NOT DISTINCT FROM ${right}.${name(column)}`).join(' AND ');
}
