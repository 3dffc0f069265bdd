import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '@kantia/kernel/assert';
import { z } from 'zod';
import type { Cell, ColumnarSession, Row } from '../ports/columnar.js';
import type { DuckDbProcess } from './duckdb-process.js';

const WRITE_BYTES = 64 * 1024;
// Cells are what the child read from typed columns; to look at each again cost as much as to receive them.
const columns = z.custom<readonly (readonly Cell[])[]>(Array.isArray);
const result = z.object({ names: z.array(z.string()), chunks: z.array(columns) });
const part = z.object({ chunks: z.array(columns), isLast: z.boolean() });
const streamed = part.extend({ stream: z.number(), names: z.array(z.string()) });

/** Columns, as they come over the process border, to the rows that the query promises. */
function rowsOf<R extends Row>(names: readonly string[], values: readonly (readonly Cell[])[]): R[] {
  const count = values[0]?.length ?? 0;
  const rows: R[] = [];
  for (let i = 0; i < count; i += 1) {
    const row: Record<string, Cell> = {};
    names.forEach((name, column) => {
      row[name] = values[column]?.[i] ?? null;
    });
    // The caller of `query` declares what its SQL selects; nothing here can check it.
    rows.push(row as R);
  }
  return rows;
}

function csvCell(value: string | null): string {
  if (value === null) return '';
  // Quoted even when empty, so that no value and an empty text stay different things.
  return `"${value.replaceAll('"', '""')}"`;
}

export class DuckDbSession implements ColumnarSession {
  constructor(
    private readonly duckdb: DuckDbProcess,
    private readonly id: string,
    readonly folder: string,
  ) {}

  async run(sql: string, params: readonly Cell[] = []): Promise<void> {
    await this.duckdb.request({ op: 'run', session: this.id, sql, params });
  }

  async query<R extends Row = Row>(sql: string, params: readonly Cell[] = []): Promise<readonly R[]> {
    const { names, chunks } = result.parse(await this.duckdb.request({ op: 'query', session: this.id, sql, params }));
    return chunks.flatMap((chunk) => rowsOf<R>(names, chunk));
  }

  async *stream<R extends Row = Row>(sql: string, params: readonly Cell[] = []): AsyncIterable<readonly R[]> {
    const { stream, names, ...first } = streamed.parse(
      await this.duckdb.request({ op: 'stream', session: this.id, sql, params }),
    );
    let { chunks, isLast } = first;
    try {
      for (;;) {
        for (const chunk of chunks) yield rowsOf<R>(names, chunk);
        if (isLast) return;
        ({ chunks, isLast } = part.parse(await this.duckdb.request({ op: 'next', session: this.id, stream })));
      }
    } finally {
      if (!isLast && this.duckdb.alive) await this.duckdb.request({ op: 'cancel', session: this.id, stream });
    }
  }

  /** Read it with `read_csv(path, all_varchar = true, header = true, allow_quoted_nulls = false)`. */
  async writeRows(
    name: string,
    header: readonly string[],
    rows: Iterable<readonly (string | null)[]>,
  ): Promise<string> {
    assert(/^[\w.-]+$/.test(name) && !name.startsWith('.'), `"${name}" is a plain file name`);
    const path = join(this.folder, name);
    const file = await open(path, 'w');
    try {
      let text = `${header.map(csvCell).join(',')}\n`;
      for (const row of rows) {
        assert(row.length === header.length, `a row of ${name} has a cell for each of its ${header.length} columns`);
        text += `${row.map(csvCell).join(',')}\n`;
        if (text.length < WRITE_BYTES) continue;
        await file.write(text);
        text = '';
      }
      await file.write(text);
    } finally {
      await file.close();
    }
    return path;
  }
}
