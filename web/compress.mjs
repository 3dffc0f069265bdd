// Writes `.br` and `.gz` beside each built file that gets smaller by it: the gateway sends these as they are, and compresses nothing itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

// Fonts are compressed already; maps are for whoever looks for a fault.
const COMPRESSIBLE = /\.(?:css|html|js|svg)$/;
const FORMS = [
  ['br', (bytes) => brotliCompressSync(bytes)],
  ['gz', (bytes) => gzipSync(bytes, { level: 9 })],
];

/** Compresses what was built into `folder`, with everything below it. */
export function compressBuilt(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    for (const [ending, compress] of FORMS) {
      const smaller = compress(bytes);
      if (smaller.length < bytes.length) writeFileSync(`${path}.${ending}`, smaller);
    }
  }
}
