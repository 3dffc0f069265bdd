import { open, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { SheetReader, SheetUnreadable, type Sheet } from '../../application/ports.js';
import { rowError } from '../../domain/row-error.js';
import { openCsv } from './csv-sheet.js';
import { megabytes, SHEET_LIMITS } from './sheet-limits.js';
import { openXlsx } from './xlsx-sheet.js';

/** Tells the kind of a file by its first bytes, never by its name. */
@Injectable()
export class SheetFileReader extends SheetReader {
  constructor(private readonly objects: ObjectStore) {
    super();
  }

  override async open(stored: ObjectRef): Promise<Sheet> {
    const path = await this.objects.localPath(stored);
    const { size } = await stat(path);
    if (size === 0) throw new SheetUnreadable(rowError('file-empty', { row: 0 }));
    const head = await firstBytes(path);
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
    const limit = isZip ? SHEET_LIMITS.xlsxBytesMax : SHEET_LIMITS.csvBytesMax;
    if (size > limit) throw new SheetUnreadable(rowError('file-too-large', { row: 0 }, { max: megabytes(limit) }));
    if (isZip) return openXlsx(path);
    refuseForeign(head);
    return openCsv(path);
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseForeign(head: Uint8Array): void {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) throw new SheetUnreadable(rowError('file-encoding', { row: 0 }));
  const isOldExcel = head[0] === 0xd0 && head[1] === 0xcf;
  const isPdf = Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-';
  const firstLine = head.subarray(0, head.indexOf(0x0a) === -1 ? head.length : head.indexOf(0x0a));
  // A NUL in a data row is an error of that row; in the header it is no text file at all.
  if (isOldExcel || isPdf || firstLine.includes(0)) throw new SheetUnreadable(rowError('file-type', { row: 0 }));
}
