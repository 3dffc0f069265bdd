export interface KnownKind {
  readonly code: string;
  readonly columns: readonly { readonly name: string; readonly required: boolean }[];
}

/** As headers are compared: without case, accents and blanks around. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** The header of a text file, by its own separator; nothing for what is no text (XLSX). */
export function headerOf(start: string): readonly string[] {
  const [line = ''] = start.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  if (/\p{Cc}/u.test(line.replaceAll('\t', ''))) return [];
  const separator = [';', '\t', ','].find((candidate) => line.includes(candidate));
  return separator === undefined ? [line] : line.split(separator).map((cell) => cell.replaceAll('"', ''));
}

/**
 * The kind that a file seems to be: the one that its name says, or else the one whose required columns it has, the most of them first. Null
 * when none or several fit equally: a person chooses then.
 */
export function guessKind(fileName: string, header: readonly string[], kinds: readonly KnownKind[]): string | null {
  const name = folded(fileName);
  const named = kinds.find(({ code }) => name.includes(code));
  if (named) return named.code;
  const has = new Set(header.map(folded));
  const fitting = kinds
    .map(({ code, columns }) => ({
      code,
      fits: columns.every((column) => !column.required || has.has(folded(column.name))),
      matched: columns.filter((column) => has.has(folded(column.name))).length,
    }))
    .filter(({ fits, matched }) => fits && matched > 0)
    .toSorted((a, b) => b.matched - a.matched);
  const [best, next] = fitting;
  if (!best || best.matched === next?.matched) return null;
  return best.code;
}
