import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Appends lines to a file; whoever appends is answered once the line is with the operating system, so a killed process loses
 * nothing that it has answered for. Lines that come meanwhile are written together.
 */
export class Journal {
  #waiting: { line: string; done: () => void; failed: (cause: unknown) => void }[] = [];
  #writing: Promise<void> | null = null;

  private constructor(private readonly file: FileHandle) {}

  /** Opens it after handing each line of an earlier life to `replay`. A last line that was cut off is left out. */
  static async open(path: string, replay: (entry: unknown) => void): Promise<Journal> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+');
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const entry = parsed(line);
      if (entry !== null) replay(entry);
    }
    // Ends a line that was cut off, so that the next one stands alone.
    await file.appendFile('\n');
    return new Journal(file);
  }

  append(entry: object): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ line: JSON.stringify(entry), done, failed });
      this.#writing ??= this.#write();
    });
  }

  async close(): Promise<void> {
    while (this.#writing) await this.#writing;
    await this.file.close();
  }

  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        await this.file.appendFile(`${group.map(({ line }) => line).join('\n')}\n`);
        for (const { done } of group) done();
      } catch (cause) {
        for (const { failed } of group) failed(cause);
      }
    }
    this.#writing = null;
  }
}

function parsed(line: string): unknown {
  if (line === '') return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
