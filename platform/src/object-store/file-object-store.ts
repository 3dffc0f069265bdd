import { constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { assert } from '@kantia/kernel/assert';
import { ObjectStore, type PutOptions } from '../ports/object-store.js';
import { hasCode } from '../servers/server-process.js';
import { checkObjectName } from './object-key.js';
import { refuseObject } from './object-refusals.js';
import { hashFile, spool, type ObjectSource } from './spool.js';

const STALE_INCOMING_MS = 24 * 60 * 60 * 1_000;

type ObjectName = Pick<ObjectRef, 'bucket' | 'key'>;

/** Objects as read-only files below one folder, for a single machine. Several processes may share the folder. */
export class FileObjectStore extends ObjectStore {
  private readonly incoming: string;
  private readonly verified = new Set<string>();

  constructor(private readonly folder: string) {
    super();
    this.incoming = join(folder, '.incoming');
    mkdirSync(this.incoming, { recursive: true });
    sweep(this.incoming);
  }

  override async put(bucket: string, source: ObjectSource, options: PutOptions): Promise<ObjectRef> {
    checkObjectName({ bucket, key: options.key ?? `${options.prefix ?? ''}hash${options.suffix ?? ''}` });
    const spooled = await spool(source, this.incoming, options.maxBytes);
    try {
      const key = options.key ?? `${options.prefix ?? ''}${spooled.sha256}${options.suffix ?? ''}`;
      const ref = { bucket, key, sha256: spooled.sha256, size: BigInt(spooled.size) };
      await this.place(spooled.path, ref);
      return ref;
    } finally {
      await rm(spooled.path, { force: true });
    }
  }

  override async open(ref: ObjectName): Promise<Readable> {
    const file = await open(this.pathOf(ref), constants.O_RDONLY).catch((error: unknown) => this.fail(error, ref));
    return file.createReadStream();
  }

  override async read(ref: ObjectRef): Promise<Uint8Array> {
    const bytes = await readFile(this.pathOf(ref)).catch((error: unknown) => this.fail(error, ref));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assert(
      sha256 === ref.sha256 && BigInt(bytes.byteLength) === ref.size,
      `${ref.bucket}/${ref.key} is what its reference says`,
    );
    return bytes;
  }

  override async localPath(ref: ObjectRef): Promise<string> {
    const path = this.pathOf(ref);
    const token = `${path}#${ref.sha256}`;
    if (this.verified.has(token)) return path;
    const { sha256, size } = await hashFile(path).catch((error: unknown) => this.fail(error, ref));
    assert(sha256 === ref.sha256 && BigInt(size) === ref.size, `${ref.bucket}/${ref.key} is what its reference says`);
    this.verified.add(token);
    return path;
  }

  override async exists(ref: ObjectName): Promise<boolean> {
    return stat(this.pathOf(ref)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  override async remove(ref: ObjectName): Promise<void> {
    const path = this.pathOf(ref);
    await rm(path, { force: true });
    for (const token of this.verified) if (token.startsWith(`${path}#`)) this.verified.delete(token);
  }

  /** A link fails when the name is taken, so that two writers of one key can never replace each other's bytes. */
  private async place(from: string, ref: ObjectRef): Promise<void> {
    const path = this.pathOf(ref);
    await mkdir(dirname(path), { recursive: true });
    try {
      await link(from, path);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      const { sha256 } = await hashFile(path);
      if (sha256 !== ref.sha256) throw refuseObject('objects.different-bytes', { bucket: ref.bucket, key: ref.key });
      return;
    }
    await syncFolder(dirname(path));
  }

  private pathOf(ref: ObjectName): string {
    checkObjectName(ref);
    return join(this.folder, ref.bucket, ref.key);
  }

  private fail(error: unknown, { bucket, key }: ObjectName): never {
    if (hasCode(error, 'ENOENT')) throw refuseObject('objects.not-found', { bucket, key });
    throw error;
  }
}

/** A name in a folder survives a power cut only when the folder itself was synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  await handle.sync();
  await handle.close();
}

function sweep(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > STALE_INCOMING_MS) rmSync(path, { force: true });
  }
}
