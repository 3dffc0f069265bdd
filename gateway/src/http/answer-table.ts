import { Readable } from 'node:stream';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { customsOf } from '@kantia/platform/tables/customs';
import type { Row, TableFormat, TableHead } from '@kantia/platform/tables/table';
import { MEDIA_TYPES, tableStream } from '@kantia/platform/tables/table-stream';
import { z } from 'zod';
import type { Call, Tools } from './route.js';

export const tableFormat = z.enum(['xlsx', 'csv', 'json']);
const PAGE = 500;

interface PageOfTable extends TableHead {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}
interface AnsweredTable {
  readonly format: TableFormat;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly page: (request: { readonly limit: number; readonly cursor: string | null }) => Promise<PageOfTable>;
}

/** A list of any length as a file: asked for and written page by page, so that none is held whole. CSV as the company's country writes it. */
export async function answerTable(
  { as, reply }: Pick<Call<unknown, unknown, unknown>, 'as' | 'reply'>,
  { bus }: Tools,
  { format, name, page }: AnsweredTable,
): Promise<void> {
  const { country } = await bus.ask(getCompany, {}, as);
  // A refusal comes with the first page, while an answer can still tell it.
  const first = await page({ limit: PAGE, cursor: null });
  const { headers, ids } = first;
  const stream = tableStream({ format, customs: customsOf(country), name, headers, ids, pages: rowsOf(first, page) });
  reply
    .header('content-type', MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`);
  reply.serializer((payload: string) => payload);
  await reply.send(Readable.from(stream, { objectMode: false }));
}

async function* rowsOf(first: PageOfTable, page: AnsweredTable['page']): AsyncGenerator<readonly Row[]> {
  yield first.rows;
  for (let cursor = first.nextCursor; cursor !== null;) {
    const { rows, nextCursor } = await page({ limit: PAGE, cursor });
    yield rows;
    cursor = nextCursor;
  }
}
