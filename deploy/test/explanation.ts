import type { ApiClient } from '../src/demo/api-client.js';

interface Source {
  readonly inputId: string | null;
  readonly row: number | null;
  readonly column: string | null;
}
export interface Statement {
  readonly resultHash: string;
  readonly lines: readonly {
    readonly code: string;
    readonly terms: readonly { readonly symbol: string; readonly source: Source }[];
  }[];
}

/** Terms that name a cell of an input whose row cannot be fetched, or does not have that column. At least one row must be there. */
export async function unreachableRows(api: ApiClient, { lines }: Statement): Promise<readonly string[]> {
  const unreachable: string[] = [];
  let rows = 0;
  for (const { code, terms } of lines) {
    for (const { symbol, source } of terms) {
      const { inputId, row, column } = source;
      if (inputId === null || row === null || column === null) continue;
      const found = await api
        .get<{ cells: readonly { column: string }[] }>(`/inputs/${inputId}/rows/${row}`)
        .catch(() => ({ cells: [] }));
      if (found.cells.some((cell) => cell.column === column)) rows += 1;
      else unreachable.push(`${code} ${symbol}: ${inputId} row ${row}, column ${column}`);
    }
  }
  return rows === 0 ? ['no term leads to a row'] : unreachable;
}
