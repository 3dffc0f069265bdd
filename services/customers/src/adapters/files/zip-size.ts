const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRIES_MAX = 2_000;

/**
 * The sum of the unpacked sizes that a zip file declares, in bytes; null when its directory cannot be read. Asked before
 * anything is unpacked, so that a bomb stays packed.
 */
export function unpackedSize(zip: Buffer): number | null {
  const end = findEnd(zip);
  if (end === null) return null;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > ENTRIES_MAX) return Number.POSITIVE_INFINITY;
  let size = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    size += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return size;
}

function findEnd(zip: Buffer): number | null {
  const earliest = Math.max(0, zip.length - 22 - 65_535);
  for (let at = zip.length - 22; at >= earliest; at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
