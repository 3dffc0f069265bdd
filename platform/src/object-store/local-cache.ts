import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '@kantia/kernel/assert';
import { hashFile, spool, type ObjectSource } from './spool.js';

/** A path that was handed out stays for so long, even when the cache is full: someone may be about to open it. */
const KEPT_MS = 15 * 60 * 1_000;

interface Entry {
  readonly size: number;
  usedAt: number;
  isVerified: boolean;
}

/** Files by their SHA-256 in one folder of this process, the least recently used removed first. */
export class LocalCache {
  /** In order of use, oldest first. */
  private readonly entries = new Map<string, Entry>();
  private readonly fetching = new Map<string, Promise<string>>();
  private bytes = 0;

  constructor(
    private readonly options: { readonly folder: string; readonly maxBytes: number; readonly now?: () => number },
  ) {
    mkdirSync(options.folder, { recursive: true });
    for (const name of readdirSync(options.folder)) this.find(name);
    this.evict();
  }

  get folder(): string {
    return this.options.folder;
  }

  /** The file of this hash, fetched when it is not here; one fetch serves all who ask meanwhile. */
  async get(wanted: { sha256: string; size: number }, fetch: () => Promise<ObjectSource>): Promise<string> {
    if (await this.has(wanted.sha256)) return this.pathOf(wanted.sha256);
    const running = this.fetching.get(wanted.sha256);
    if (running) return running;
    const started = this.fetch(wanted, fetch).finally(() => this.fetching.delete(wanted.sha256));
    this.fetching.set(wanted.sha256, started);
    return started;
  }

  /** Keeps a copy of a file that was just written, so that its first reader in this process finds it here. */
  async adopt(file: { path: string; sha256: string; size: number }): Promise<void> {
    if (this.entries.has(file.sha256)) return;
    const path = this.pathOf(file.sha256);
    await link(file.path, path).catch(() => copyFile(file.path, path));
    this.add(file.sha256, file.size);
  }

  private async has(sha256: string): Promise<boolean> {
    const entry = this.entries.get(sha256);
    if (!entry) return false;
    // What an earlier process left is believed only after its hash was seen once.
    if (!entry.isVerified && (await hashFile(this.pathOf(sha256))).sha256 !== sha256) {
      await this.drop(sha256, entry);
      return false;
    }
    entry.isVerified = true;
    this.touch(sha256, entry);
    return true;
  }

  private async fetch(wanted: { sha256: string; size: number }, fetch: () => Promise<ObjectSource>): Promise<string> {
    const spooled = await spool(await fetch(), this.options.folder, wanted.size);
    try {
      assert(spooled.sha256 === wanted.sha256, `the object has the bytes of its reference ${wanted.sha256}`);
      await this.adopt(spooled);
    } finally {
      await rm(spooled.path, { force: true });
    }
    return this.pathOf(wanted.sha256);
  }

  private add(sha256: string, size: number): void {
    this.bytes += size;
    this.entries.set(sha256, { size, usedAt: this.now(), isVerified: true });
    this.evict();
  }

  private touch(sha256: string, entry: Entry): void {
    entry.usedAt = this.now();
    this.entries.delete(sha256);
    this.entries.set(sha256, entry);
  }

  private evict(): void {
    for (const [sha256, entry] of this.entries) {
      const mayStay = this.bytes <= this.options.maxBytes || this.now() - entry.usedAt < KEPT_MS;
      if (mayStay) return;
      this.entries.delete(sha256);
      this.bytes -= entry.size;
      rmSync(this.pathOf(sha256), { force: true });
    }
  }

  private async drop(sha256: string, entry: Entry): Promise<void> {
    this.entries.delete(sha256);
    this.bytes -= entry.size;
    await rm(this.pathOf(sha256), { force: true });
  }

  private find(name: string): void {
    const path = join(this.options.folder, name);
    if (!/^[0-9a-f]{64}$/.test(name)) {
      rmSync(path, { force: true, recursive: true });
      return;
    }
    const size = statSync(path).size;
    this.bytes += size;
    this.entries.set(name, { size, usedAt: 0, isVerified: false });
  }

  private pathOf(sha256: string): string {
    return join(this.options.folder, sha256);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
