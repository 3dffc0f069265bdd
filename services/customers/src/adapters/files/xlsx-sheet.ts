import { readFile } from 'node:fs/promises';
import { Decimal, toText } from '@kantia/kernel/decimal';
import { readSheet } from 'read-excel-file/node';
import { SheetUnreadable, type Sheet, type SheetRecord } from '../../application/ports.js';
import { rowError } from '../../domain/row-error.js';
import { megabytes, SHEET_LIMITS } from './sheet-limits.js';
import { unpackedSize } from './zip-size.js';

const CHUNK_ROWS = 2_000;

/** A number cell: its text as the file has it, never through a float. */
class NumberCell {
  constructor(readonly text: string) {}
}

/** The first sheet of an XLSX file, every cell as text. The file is held in memory, within its limits. */
export async function openXlsx(path: string): Promise<Sheet> {
  const bytes = await readFile(path);
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) throw new SheetUnreadable(rowError('file-damaged', { row: 0 }));
  if (unpacked > SHEET_LIMITS.unpackedBytesMax) {
    throw new SheetUnreadable(
      rowError('file-too-large', { row: 0 }, { max: megabytes(SHEET_LIMITS.unpackedBytesMax) }),
    );
  }
  const rows = await cellsOf(bytes);
  const records = rows
    .map((cells, at) => toRecord(cells, at + 1))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rest] = records;
  if (!header) throw new SheetUnreadable(rowError('file-empty', { row: 0 }));
  return { encoding: 'xlsx', delimiter: '', header: header.cells, records: () => chunksOf(rest) };
}

async function cellsOf(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(bytes, { parseNumber: (text) => new NumberCell(text) });
  } catch (error) {
    throw new SheetUnreadable(rowError('file-damaged', { row: 0, value: error instanceof Error ? error.name : '' }));
  }
}

async function* chunksOf(records: readonly SheetRecord[]): AsyncGenerator<readonly SheetRecord[]> {
  for (let from = 0; from < records.length; from += CHUNK_ROWS) yield records.slice(from, from + CHUNK_ROWS);
}

function toRecord(cells: readonly unknown[], row: number): SheetRecord {
  if (cells.length > SHEET_LIMITS.columnsMax) {
    throw new SheetUnreadable(rowError('too-many-columns', { row }, { max: String(SHEET_LIMITS.columnsMax) }));
  }
  return { row, cells: cells.map((cell) => textOf(cell, row)) };
}

function textOf(cell: unknown, row: number): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'si' : 'no';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (cell instanceof NumberCell) return numberText(cell.text);
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  if (text.length > SHEET_LIMITS.cellLengthMax) {
    throw new SheetUnreadable(rowError('cell-too-long', { row }, { max: String(SHEET_LIMITS.cellLengthMax) }));
  }
  return text;
}

/** XLSX always writes a decimal point; a fourth decimal keeps `1.234` from looking like a group of thousands. */
function numberText(text: string): string {
  const value = new Decimal(text);
  if (!value.isFinite() || value.abs().gte('1e40')) return text;
  const plain = toText(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}
