import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { codeOf } from './error-code.js';
import { LINE_LENGTH_MAX } from './text-limits.js';

const NEWLINE = 10;
const QUOTE = 34;

/** What a pass over the bytes tells about a text. */
export interface TextScan {
  readonly size: number;
  readonly utf8: boolean;
  readonly binary: boolean;
  readonly longLine: boolean;
  readonly quotes: boolean;
  /** Physical lines, the last one with or without an end. */
  readonly lines: number;
}

/** One pass in chunks: is it UTF-8, does it hold NUL or quotes, how many lines are there, is one too long to be one. */
export async function scanText(path: string): Promise<TextScan> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const scan = { size: 0, utf8: true, binary: false, longLine: false, quotes: false, lines: 0 };
  let [sinceNewline, ascii] = [0, true];
  for await (const read of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const chunk: Buffer = read;
    scan.size += chunk.length;
    if (chunk.includes(0)) scan.binary = true;
    scan.quotes ||= chunk.includes(QUOTE);
    scan.lines += newlinesIn(chunk);
    ascii &&= isAscii(chunk);
    const first = chunk.indexOf(NEWLINE);
    if (sinceNewline + (first === -1 ? chunk.length : first) > LINE_LENGTH_MAX) scan.longLine = true;
    sinceNewline = first === -1 ? sinceNewline + chunk.length : chunk.length - 1 - chunk.lastIndexOf(NEWLINE);
    if (scan.utf8 && !ascii) scan.utf8 = decodes(decoder, chunk);
  }
  if (scan.utf8) scan.utf8 = decodes(decoder, null);
  if (sinceNewline > 0) scan.lines += 1;
  return scan;
}

function newlinesIn(chunk: Buffer): number {
  let count = 0;
  for (let at = 0; at < chunk.length; at += 1) if (chunk[at] === NEWLINE) count += 1;
  return count;
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
