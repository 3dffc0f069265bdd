export interface CsvLimits {
  readonly columnsMax: number;
  /** Characters of one cell. */
  readonly cellLengthMax: number;
}

export interface CsvRecord {
  /** Number of the record in the file, header = 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read on from here. */
export interface CsvProblem {
  readonly row: number;
  readonly code: 'too-many-columns' | 'cell-too-long' | 'open-quote';
}

type State = 'start' | 'plain' | 'quoted' | 'after-quote';

/**
 * Reads delimited text as it arrives (RFC 4180; line ends CRLF, LF or CR). Blank lines count as records but are not handed
 * out. A problem ends the reading: `problem` tells it.
 */
export class CsvParser {
  problem: CsvProblem | null = null;
  private state: State = 'start';
  private row = 1;
  private cells: string[] = [];
  private cell = '';
  private afterReturn = false;

  constructor(
    private readonly delimiter: string,
    private readonly limits: CsvLimits,
  ) {}

  push(text: string): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    let from = 0;
    while (from < text.length && !this.problem) from = this.step(text, from, records);
    return records;
  }

  end(): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    if (this.state === 'quoted') this.problem ??= { row: this.row, code: 'open-quote' };
    if (!this.problem && (this.state !== 'start' || this.cells.length > 0)) this.endRecord(records);
    return records;
  }

  /** Takes a run of ordinary characters or one special one; answers the next position. */
  private step(text: string, at: number, records: CsvRecord[]): number {
    const char = text.charAt(at);
    if (this.state === 'quoted') return this.quotedRun(text, at);
    const skipsFeed = this.afterReturn && char === '\n';
    this.afterReturn = false;
    if (skipsFeed) return at + 1;
    if (char === '"' && this.state !== 'plain') {
      if (this.state === 'after-quote') this.cell += '"';
      this.state = 'quoted';
      return at + 1;
    }
    if (char === this.delimiter) {
      this.endCell();
      return at + 1;
    }
    if (char === '\n' || char === '\r') {
      this.afterReturn = char === '\r';
      this.endRecord(records);
      return at + 1;
    }
    this.state = 'plain';
    return this.plainRun(text, at);
  }

  private plainRun(text: string, at: number): number {
    let to = at + 1;
    while (to < text.length && text[to] !== this.delimiter && text[to] !== '\n' && text[to] !== '\r') to += 1;
    this.append(text.slice(at, to));
    return to;
  }

  private quotedRun(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const to = quote === -1 ? text.length : quote;
    this.append(text.slice(at, to));
    if (quote === -1) return to;
    this.state = 'after-quote';
    return to + 1;
  }

  private append(text: string): void {
    this.cell += text;
    if (this.cell.length > this.limits.cellLengthMax) this.problem ??= { row: this.row, code: 'cell-too-long' };
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'start';
    if (this.cells.length >= this.limits.columnsMax) this.problem ??= { row: this.row, code: 'too-many-columns' };
  }

  private endRecord(records: CsvRecord[]): void {
    this.endCell();
    if (this.problem) return;
    if (this.cells.some((cell) => cell.trim() !== '')) records.push({ row: this.row, cells: this.cells });
    this.cells = [];
    this.row += 1;
  }
}

const DELIMITERS = [';', ',', '\t'] as const;

/** The delimiter that the header line holds most of, outside quotes. */
export function findDelimiter(headerLine: string): string {
  const bare = headerLine.replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
