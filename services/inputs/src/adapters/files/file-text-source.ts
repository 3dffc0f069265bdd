import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unreachable } from '@kantia/kernel/assert';
import { Injectable } from '@nestjs/common';
import iconv from 'iconv-lite';
import { TextSource, type SourceText } from '../../application/ports.js';
import { fileError, type RowError } from '../../domain/reading/row-error.js';
import { gunzipTo, unzipTo } from './inflate.js';
import { LINE_LENGTH_MAX } from './text-limits.js';
import { scanText } from './text-scan.js';
import { workbookToText } from './workbook.js';
import { sniff } from './sniff.js';

type Answer = SourceText | { readonly errors: readonly RowError[] };

@Injectable()
export class FileTextSource extends TextSource {
  override async textOf(path: string, folder: string): Promise<Answer> {
    return this.from(path, folder, { inside: false });
  }

  private async from(path: string, folder: string, { inside }: { inside: boolean }): Promise<Answer> {
    const form = await sniff(await headOf(path), path);
    switch (form) {
      case 'empty':
        return failed(fileError('inputs.empty-file'));
      case 'utf-16':
        return failed(fileError('inputs.encoding-unknown'));
      case 'workbook':
        return workbookToText(path, folder);
      case 'zip':
        return inside
          ? failed(fileError('inputs.compressed-many'))
          : this.inflated(await unzipTo(path, folder), folder);
      case 'gzip':
        return inside
          ? failed(fileError('inputs.compressed-many'))
          : this.inflated(await gunzipTo(path, folder), folder);
      case 'text':
        return plain(path, folder);
      default:
        return unreachable(form);
    }
  }

  private async inflated(made: { path: string } | { error: RowError }, folder: string): Promise<Answer> {
    return 'error' in made ? failed(made.error) : this.from(made.path, folder, { inside: true });
  }
}

const failed = (error: RowError): Answer => ({ errors: [error] });

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(8);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes that are no UTF-8 are read as Windows-1252, what spreadsheets in Spanish write. */
async function plain(path: string, folder: string): Promise<Answer> {
  const scan = await scanText(path);
  if (scan.binary) return failed(fileError('inputs.not-a-table'));
  if (scan.longLine) return failed(fileError('inputs.line-too-long', {}, { limit: LINE_LENGTH_MAX }));
  const lines = scan.quotes ? null : scan.lines;
  if (scan.utf8) return { path, workbook: false, lines };
  const text = join(folder, 'text.csv');
  await pipeline(
    createReadStream(path),
    iconv.decodeStream('windows-1252'),
    iconv.encodeStream('utf-8'),
    createWriteStream(text),
  );
  return { path: text, workbook: false, lines };
}
