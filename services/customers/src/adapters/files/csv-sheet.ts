import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { SheetUnreadable, type Sheet, type SheetRecord } from '../../application/ports.js';
import { CsvParser, findDelimiter, type CsvProblem } from '../../domain/csv-parser.js';
import { rowError } from '../../domain/row-error.js';
import { SHEET_LIMITS } from './sheet-limits.js';

type Encoding = 'utf-8' | 'windows-1252';

/** UTF-8 when every byte of the file is; else Windows-1252, in which any byte means something. */
async function findEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(bytesOf(chunk), { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (isInvalidText(error)) return 'windows-1252';
    throw error;
  }
}

function isInvalidText(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

function bytesOf(chunk: unknown): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}

/** The text of the file as it comes. Node's own decoder maps 0x80 to 0x9F of Windows-1252 wrongly, hence iconv-lite. */
async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'utf-8' ? iconv.getDecoder('utf-8') : iconv.getDecoder('windows-1252');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield decoder.write(bytesOf(chunk));
  yield decoder.end() ?? '';
}

async function firstLine(path: string, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const part of textOf(path, encoding)) {
    text += part;
    const end = text.search(/[\r\n]/);
    if (end >= 0) return text.slice(0, end);
    if (text.length > SHEET_LIMITS.columnsMax * SHEET_LIMITS.cellLengthMax) return text;
  }
  return text;
}

function unreadable({ row, code }: CsvProblem): SheetUnreadable {
  const max = code === 'cell-too-long' ? SHEET_LIMITS.cellLengthMax : SHEET_LIMITS.columnsMax;
  return new SheetUnreadable(rowError(code, { row }, { max: String(max) }));
}

async function* recordsOf(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<readonly SheetRecord[]> {
  const parser = new CsvParser(delimiter, SHEET_LIMITS);
  for await (const part of textOf(path, encoding)) {
    const records = parser.push(part);
    if (records.length > 0) yield records;
    if (parser.problem) throw unreadable(parser.problem);
  }
  const records = parser.end();
  if (records.length > 0) yield records;
  if (parser.problem) throw unreadable(parser.problem);
}

async function* afterHeader(records: AsyncIterable<readonly SheetRecord[]>): AsyncGenerator<readonly SheetRecord[]> {
  let isHeader = true;
  for await (const chunk of records) {
    yield isHeader ? chunk.slice(1) : chunk;
    isHeader = false;
  }
}

async function headerOf(path: string, encoding: Encoding, delimiter: string): Promise<readonly string[]> {
  for await (const [header] of recordsOf(path, encoding, delimiter)) {
    if (header) return header.cells;
  }
  throw new SheetUnreadable(rowError('file-empty', { row: 0 }));
}

export async function openCsv(path: string): Promise<Sheet> {
  const encoding = await findEncoding(path);
  const delimiter = findDelimiter(await firstLine(path, encoding));
  const header = await headerOf(path, encoding, delimiter);
  return { encoding, delimiter, header, records: () => afterHeader(recordsOf(path, encoding, delimiter)) };
}
