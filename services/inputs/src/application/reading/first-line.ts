import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { Columnar } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { linesSql } from '../../domain/reading/lines-sql.js';
import { TextSource } from '../ports.js';

/** The first line of a file as it was uploaded, whatever its format; empty where it cannot be read. */
@Injectable()
export class FirstLine {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
    private readonly texts: TextSource,
  ) {}

  async of(raw: ObjectRef): Promise<string> {
    const path = await this.objects.localPath(raw);
    return this.columnar.session([path], async (session) => {
      const source = await this.texts.textOf(path, session.folder);
      if ('errors' in source) return '';
      const [first] = await session.query<{ line: string | null }>(
        `SELECT line FROM (${linesSql(source.path)}) LIMIT 1`,
      );
      return first?.line ?? '';
    });
  }
}
