/** The state of a screen as text, its parts in order, so that the same state is the same text. */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [],
  );
  return new URLSearchParams(parts.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))).toString();
}

export function sameSearch(one: string, other: string): boolean {
  const sorted = (text: string) => searchText(Object.fromEntries(new URLSearchParams(text)));
  return sorted(one) === sorted(other);
}
