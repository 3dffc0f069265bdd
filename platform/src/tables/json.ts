import type { Row, Table, TableHead } from './table.js';

/** What programs read: codes, decimal text with a dot, ISO 8601; a list of objects by the names of the columns. */
export function jsonOf({ ids, rows }: Table): string {
  return `[${jsonRows({ ids, rows }, true)}\n]\n`;
}

/** Objects of a list that is written in parts; `isFirst` of the list. */
export function jsonRows({ ids, rows }: Pick<TableHead, 'ids'> & { readonly rows: readonly Row[] }, isFirst: boolean) {
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(ids.map((id, index) => [id, row[index]?.code ?? null]))),
  );
  return objects.map((object, index) => `${isFirst && index === 0 ? '' : ','}\n${object}`).join('');
}
