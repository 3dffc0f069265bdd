import { sessionHasEnded } from '../../api/client.js';
import { askedLanguage } from '../../api/language.js';
import { toProblem, unreachable, type Problem } from '../../api/problem.js';

export type Decimal = 'auto' | 'comma' | 'point';

/** A file on its way. After `sent` the server tells the rest, by the input's own status. */
export interface UploadedFile {
  readonly id: string;
  readonly file: File;
  readonly kind: string;
  readonly period: string;
  readonly decimal: Decimal;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Bytes that are out; never goes back. */
  readonly sentBytes: number;
  readonly inputId: string | null;
  readonly problem: Problem | null;
}
type Wanted = Pick<UploadedFile, 'file' | 'kind' | 'period' | 'decimal'>;

const AT_ONCE = 4;

/** Files that are being loaded. It lives beside the screens: closing the drawer, or going elsewhere, stops nothing. */
class Uploads {
  private files: readonly UploadedFile[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): readonly UploadedFile[] => this.files;

  add(wanted: readonly Wanted[]): void {
    const added = wanted.map((each) => ({
      ...each,
      id: crypto.randomUUID(),
      state: 'waiting' as const,
      sentBytes: 0,
      inputId: null,
      problem: null,
    }));
    this.files = [...this.files, ...added];
    this.next();
  }

  retry(id: string): void {
    this.change(id, { state: 'waiting', sentBytes: 0, problem: null });
    this.next();
  }

  /** The same file as a new input, its figures read under this mark. */
  again(id: string, decimal: Decimal): void {
    const found = this.files.find((file) => file.id === id);
    if (!found) return;
    this.files = this.files.filter((file) => file.id !== id);
    this.add([{ file: found.file, kind: found.kind, period: found.period, decimal }]);
  }

  forget(id: string): void {
    this.files = this.files.filter((file) => file.id !== id);
    this.tell();
  }

  private next(): void {
    const sending = this.files.filter(({ state }) => state === 'sending').length;
    for (const file of this.files.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - sending))
      this.send(file);
    this.tell();
  }

  /** The browser tells the progress of XMLHttpRequest alone. */
  private send({ id, file, kind, period, decimal }: UploadedFile): void {
    this.change(id, { state: 'sending' });
    const form = new FormData();
    form.append('kind', kind);
    form.append('period', period);
    form.append('decimal', decimal);
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/inputs');
    request.setRequestHeader('idempotency-key', id);
    request.setRequestHeader('accept-language', askedLanguage());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded }) =>
      this.change(id, { sentBytes: Math.min(loaded, file.size) }),
    );
    const end = (outcome: Partial<UploadedFile>) => {
      this.change(id, outcome);
      this.next();
    };
    request.addEventListener('error', () => end({ state: 'failed', problem: unreachable() }));
    request.addEventListener('load', () => {
      if (request.status === 401) sessionHasEnded();
      if (request.status !== 202) return end({ state: 'failed', problem: toProblem(request.status, request.response) });
      const { items } = request.response as { items: readonly { id: string }[] };
      return end({ state: 'sent', sentBytes: file.size, inputId: items[0]?.id ?? null });
    });
    request.send(form);
  }

  private change(id: string, changed: Partial<UploadedFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...changed } : file));
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const uploads = new Uploads();
