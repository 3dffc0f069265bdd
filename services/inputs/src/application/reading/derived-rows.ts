import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { decimal, toText } from '@kantia/kernel/decimal';
import { Columnar, type Cell } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { Column, InputKind } from '../../domain/kinds/kind.js';
import { literal, name } from '../../domain/sql.js';
import type { RawCell } from './raw-rows.js';

/** One row that a settlement left, under the headers of its kind: derived inputs have no file, so this is what stands behind a figure. */
@Injectable()
export class DerivedRows {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
  ) {}

  /** `row` counts as in a file, header = 1. Null when the data set is shorter. */
  async read(data: ObjectRef, { columns }: InputKind, row: number): Promise<readonly RawCell[] | null> {
    const path = await this.objects.localPath(data);
    return this.columnar.session([path], async (session) => {
      const listed = columns.map((column) => `${name(column.name)}::varchar as ${name(column.name)}`).join(', ');
      const [found] = await session.query(
        `select ${listed} from read_parquet(${literal(path)}, file_row_number = true) where file_row_number = ?`,
        [row - 2],
      );
      return found
        ? columns.map((column) => ({ column: column.header, value: asWritten(column, found[column.name] ?? null) }))
        : null;
    });
  }
}

/** As an operator would have written the cell. */
function asWritten({ type }: Column, cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  switch (type.is) {
    case 'decimal':
      return toText(decimal(text));
    case 'vocabulary':
      return Object.entries(type.words).find(([, held]) => held === text)?.[0] ?? text;
    default:
      return text;
  }
}
