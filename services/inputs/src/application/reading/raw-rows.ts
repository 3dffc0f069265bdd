import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { Columnar } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { InputKind } from '../../domain/kinds/kind.js';
import { readHeader, splitLine } from '../../domain/reading/header.js';
import { linesSql } from '../../domain/reading/lines-sql.js';
import { TextSource } from '../ports.js';

export interface RawCell {
  readonly column: string;
  readonly value: string;
}

/** One line of an original file, as its headers and cells were written. */
@Injectable()
export class RawRows {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
    private readonly texts: TextSource,
  ) {}

  /** Null when the file has no such row, or cannot be read as a table at all. */
  async read(raw: ObjectRef, kind: InputKind, row: number): Promise<readonly RawCell[] | null> {
    const path = await this.objects.localPath(raw);
    return this.columnar.session([path], async (session) => {
      const source = await this.texts.textOf(path, session.folder);
      if ('errors' in source) return null;
      const lines = await session.query<{ row: number; line: string | null }>(
        `SELECT "row", line FROM (${linesSql(source.path)}) WHERE "row" IN (1, ?) ORDER BY "row"`,
        [row],
      );
      const [header, found] = [
        lines.find((line) => line.row === 1)?.line ?? '',
        lines.find((line) => line.row === row),
      ];
      if (!found) return null;
      const { delimiter } = readHeader(header, kind);
      const split = (line: string) => splitLine(line, delimiter) ?? line.split(delimiter);
      const columns = split(header);
      return split(found.line ?? '').map((value, i) => ({ column: columns[i] ?? `${i + 1}`, value }));
    });
  }
}
