import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { spanRecord, type SpanRecord } from './span.js';

export interface JournalLimits {
  readonly segmentBytes: number;
  readonly segmentsMax: number;
}

/** Spans on the disk, in a bounded row of files: a restart shows the traces of before. */
export class SpanJournal {
  private segment = 1;
  private bytes = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly limits: JournalLimits,
  ) {}

  /** What was written before, oldest first. A last line that a kill cut off is left out. */
  async *read(): AsyncIterable<readonly SpanRecord[]> {
    await mkdir(this.folder, { recursive: true });
    const numbers = await this.segments();
    for (const number of numbers) yield parseLines(await readFile(this.pathOf(number), 'utf8'));
    this.segment = numbers.at(-1) ?? 1;
    this.bytes = await stat(this.pathOf(this.segment)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Queued, in order. A disk that is full costs the history, never the live view. */
  append(spans: readonly SpanRecord[]): Promise<void> {
    const text = spans.map((span) => `${JSON.stringify(span)}\n`).join('');
    this.writing = this.writing
      .then(() => this.write(text))
      .catch((error: unknown) => console.error('trace journal', error));
    return this.writing;
  }

  private async write(text: string): Promise<void> {
    if (this.bytes >= this.limits.segmentBytes) {
      this.segment += 1;
      this.bytes = 0;
      for (const number of await this.segments()) {
        if (number <= this.segment - this.limits.segmentsMax) await rm(this.pathOf(number), { force: true });
      }
    }
    await appendFile(this.pathOf(this.segment), text);
    this.bytes += Buffer.byteLength(text);
  }

  private async segments(): Promise<readonly number[]> {
    const names = await readdir(this.folder);
    const numbers = names
      .map((name) => Number(/^spans-(\d+)\.ndjson$/.exec(name)?.[1]))
      .filter((number) => Number.isInteger(number));
    return numbers.sort((a, b) => a - b);
  }

  private pathOf(segment: number): string {
    return join(this.folder, `spans-${segment}.ndjson`);
  }
}

function parseLines(text: string): readonly SpanRecord[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [spanRecord.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
