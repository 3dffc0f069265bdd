import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { fileError, type RowError } from '../../domain/reading/row-error.js';
import { codeOf } from './error-code.js';
import { TEXT_BYTES_MAX } from './text-limits.js';
import { zipEntries, type ZipEntry } from './zip-directory.js';

type Made = { readonly path: string } | { readonly error: RowError };
const MEGABYTE = 1024 * 1024;

class TooLarge extends Error {}

function limited(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > TEXT_BYTES_MAX) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

export async function gunzipTo(path: string, folder: string): Promise<Made> {
  return inflateTo(createReadStream(path), createGunzip(), folder);
}

/** A zip with one file in it; folders and what systems add (`__MACOSX/`) do not count. */
export async function unzipTo(path: string, folder: string): Promise<Made> {
  const entries = await zipEntries(path);
  if (!entries) return { error: fileError('inputs.compressed-damaged') };
  const files = entries.filter(({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
  const [entry] = files;
  if (!entry || files.length !== 1) return { error: fileError('inputs.compressed-many') };
  if (entry.size > TEXT_BYTES_MAX)
    return { error: fileError('inputs.compressed-too-large', {}, { limit: TEXT_BYTES_MAX / MEGABYTE }) };
  const start = await dataStart(path, entry);
  if (start === null) return { error: fileError('inputs.compressed-damaged') };
  if (entry.compressedSize === 0) return { error: fileError('inputs.empty-file') };
  const packed = createReadStream(path, { start, end: start + entry.compressedSize - 1 });
  return entry.method === 0 ? inflateTo(packed, limited(), folder) : inflateTo(packed, createInflateRaw(), folder);
}

async function dataStart(path: string, entry: ZipEntry): Promise<number | null> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(30);
    const { bytesRead } = await file.read(header, 0, header.length, entry.headerAt);
    if (bytesRead < header.length || header.readUInt32LE(0) !== 0x04034b50) return null;
    return entry.headerAt + header.length + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function inflateTo(packed: Readable, inflate: Transform, folder: string): Promise<Made> {
  const path = join(folder, 'inflated');
  try {
    await pipeline(packed, inflate, limited(), createWriteStream(path));
    return { path };
  } catch (cause) {
    if (cause instanceof TooLarge)
      return { error: fileError('inputs.compressed-too-large', {}, { limit: TEXT_BYTES_MAX / MEGABYTE }) };
    if (codeOf(cause).startsWith('Z_')) return { error: fileError('inputs.compressed-damaged') };
    throw cause;
  }
}
