/** By which of its fields the API lists, as its `sort` says it: `total`, `-total` from the greatest on; undefined: in its own order. */
export interface Sorting {
  readonly value: string | undefined;
  onSort(next: string | undefined): void;
}

type Direction = 'ascending' | 'descending' | 'none';

export function directionOf(field: string, value: string | undefined): Direction {
  if (value === field) return 'ascending';
  return value === `-${field}` ? 'descending' : 'none';
}

/** What a press on the head asks for: figures from the greatest on first, words from A on; then the other way; then the own order again. */
export function nextSort(
  field: string,
  { numeric, value }: { readonly numeric: boolean; readonly value: string | undefined },
) {
  const [first, second] = numeric ? [`-${field}`, field] : [field, `-${field}`];
  if (value === first) return second;
  return value === second ? undefined : first;
}

/** Of an address: only what the list knows. */
export function sortFrom<S extends string>(text: unknown, sorts: readonly S[]): S | undefined {
  return sorts.find((sort) => sort === text);
}
