import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { refuseObject } from './object-refusals.js';

export type ObjectSource = Readable | Uint8Array | { path: string };

export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

function chunksOf(source: ObjectSource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (source instanceof Uint8Array) return [source];
  return Symbol.asyncIterator in source ? source : createReadStream(source.path);
}

/**
 * Writes the bytes to a temporary file in `folder`, synced to the disk, and hashes them on the way. A source that breaks off or
 * exceeds `maxBytes` leaves nothing behind.
 */
export async function spool(
  source: ObjectSource,
  folder: string,
  maxBytes = Number.MAX_SAFE_INTEGER,
): Promise<Spooled> {
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o444);
  try {
    const measured = await copy(source, file, maxBytes);
    await file.sync();
    await file.close();
    return { path, ...measured };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

async function copy(
  source: ObjectSource,
  file: FileHandle,
  maxBytes: number,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunksOf(source)) {
    size += chunk.byteLength;
    if (size > maxBytes) throw refuseObject('objects.too-large', { maxBytes: String(maxBytes) });
    hash.update(chunk);
    await writeAll(file, chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength;) {
    const { bytesWritten } = await file.write(chunk, offset);
    offset += bytesWritten;
  }
}

export async function hashFile(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
