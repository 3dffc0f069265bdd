/** How a list is asked for: by one of its names, from the greatest on where `descending`. */
export interface Sort<N extends string> {
  readonly by: N;
  readonly descending: boolean;
}

/** Reads `name` or `-name`; null: nothing of the closed list. */
export function sortOf<N extends string>(text: string, names: readonly N[]): Sort<N> | null {
  const by = names.find((name) => text === name || text === `-${name}`);
  return by === undefined ? null : { by, descending: text.startsWith('-') };
}
