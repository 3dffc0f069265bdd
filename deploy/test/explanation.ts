import type { ApiClient, Page } from '../src/demo/api-client.js';

interface Source {
  readonly kind: string;
  readonly inputId: string | null;
  readonly file: string | null;
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

/** Statements of every `step`-th service of a cycle. */
export async function statementsOf(api: ApiClient, cycleId: string, step = 1): Promise<readonly Statement[]> {
  const { items } = await api.get<Page<{ supplyPointId: string }>>(`/cycles/${cycleId}/services?limit=500`);
  const asked = items.filter((_, index) => index % step === 0);
  return Promise.all(
    asked.map(({ supplyPointId }) => api.get<Statement>(`/cycles/${cycleId}/services/${supplyPointId}/statement`)),
  );
}

const sourcesOf = (statement: Statement): readonly Source[] =>
  statement.lines.flatMap(({ terms }) => terms.map(({ source }) => source)).filter(({ kind }) => kind === 'input');

/** How many terms were read from what the system settled itself in earlier months. */
export function derivedTerms(statements: readonly Statement[]): number {
  return statements.flatMap(sourcesOf).filter(({ file }) => file?.startsWith('derived.') === true).length;
}

/**
 * Terms that were read from an input and name no row of it, or one that cannot be fetched, or does not have their column. A term without
 * a column draws on several of its row. At least one row must be there.
 */
export async function unreachableRows(api: ApiClient, statements: readonly Statement[]): Promise<readonly string[]> {
  const columns = new Map<string, Promise<readonly string[] | null>>();
  const columnsOf = (address: string) => {
    const known = columns.get(address);
    if (known) return known;
    const asked = api.get<{ cells: readonly { column: string }[] }>(address).then(
      ({ cells }) => cells.map(({ column }) => column),
      () => null,
    );
    columns.set(address, asked);
    return asked;
  };
  const cited = statements.flatMap(({ lines }) =>
    lines.flatMap(({ code, terms }) => terms.map(({ symbol, source }) => ({ name: `${code} ${symbol}`, source }))),
  );
  const unreachable: string[] = [];
  for (const { name, source } of cited) {
    if (source.kind !== 'input') continue;
    const { inputId, row, column } = source;
    const found = inputId === null || row === null ? null : await columnsOf(`/inputs/${inputId}/rows/${row}`);
    if (!found || (column !== null && !found.includes(column)))
      unreachable.push(`${name}: input ${inputId} row ${row}, column ${column}`);
  }
  return columns.size === 0 ? ['no term leads to a row'] : [...new Set(unreachable)];
}

interface Hours {
  readonly items: readonly {
    readonly at: string;
    readonly terms: readonly { readonly symbol: string; readonly source: Source }[];
  }[];
  readonly nextCursor: string | null;
  readonly total: { readonly value: number };
}

/** Hours behind a statement, page by page: those whose reading cannot be fetched, of the first and the last page. None of a service that was read by hand. */
export async function unreachableHours(
  api: ApiClient,
  cycleId: string,
  supplyPointId: string,
): Promise<readonly string[]> {
  const path = `/cycles/${cycleId}/services/${supplyPointId}/statement/intervals?limit=500`;
  const pages = [await api.get<Hours>(path)];
  for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor)
    pages.push(await api.get<Hours>(`${path}&cursor=${encodeURIComponent(next)}`));
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total.value ?? 0;
  if (items.length !== total || new Set(items.map(({ at }) => at)).size !== total)
    return [`${items.length} hours of ${total}`];
  const edges = items.filter((_, index) => index === 0 || index === items.length - 1);
  return edges.length === 0
    ? []
    : unreachableRows(api, [{ resultHash: '', lines: edges.map(({ at, terms }) => ({ code: at, terms })) }]);
}
