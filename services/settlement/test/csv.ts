/** A small `;` table of a scenario: header names as in the operators' files. Row numbers as operators count them (header = 1). */
export interface CsvRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

export function parseCsv(text: string): readonly CsvRow[] {
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.trim().split(';');
  return lines.map((line, index) => {
    const values = line.trimEnd().split(';');
    return { number: index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])) };
  });
}
