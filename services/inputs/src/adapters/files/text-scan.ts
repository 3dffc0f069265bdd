import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { codeOf } from './error-code.js';
import { LINE_LENGTH_MAX } from './text-limits.js';

const NEWLINE = 10;

/** What a pass over the bytes tells about a text. */
export interface TextScan {
  readonly size: number;
  readonly utf8: boolean;
  readonly binary: boolean;
  readonly longLine: boolean;
}

/** One pass in chunks: is it UTF-8, does it hold NUL, is a line too long to be one. */
export async function scanText(path: string): Promise<TextScan> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const scan = { size: 0, utf8: true, binary: false, longLine: false };
  let sinceNewline = 0;
  for await (const read of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const chunk: Buffer = read;
    scan.size += chunk.length;
    if (chunk.includes(0)) scan.binary = true;
    const first = chunk.indexOf(NEWLINE);
    if (sinceNewline + (first === -1 ? chunk.length : first) > LINE_LENGTH_MAX) scan.longLine = true;
    sinceNewline = first === -1 ? sinceNewline + chunk.length : chunk.length - 1 - chunk.lastIndexOf(NEWLINE);
    if (scan.utf8) scan.utf8 = decodes(decoder, chunk);
  }
  if (scan.utf8) scan.utf8 = decodes(decoder, null);
  return scan;
}

function decodes(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw cause;
  }
}
