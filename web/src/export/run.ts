import type { ExportJob } from './write.js';

interface ListPage<R> {
  readonly items: readonly R[];
  readonly nextCursor: string | null;
}
/** One page of the list as it is filtered and sorted; an empty cursor is the first. */
export type ReadPage<R> = (cursor: string, signal: AbortSignal) => Promise<ListPage<R>>;

/** Above this the file is written beside the screen. */
const ROWS_HERE_MOST = 2_000;

/** Every row of the list, page by page. */
export async function readAll<R>(
  read: ReadPage<R>,
  signal: AbortSignal,
  progress: (rows: number) => void,
): Promise<readonly R[]> {
  const rows: R[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    signal.throwIfAborted();
    const page: ListPage<R> = await read(cursor, signal);
    rows.push(...page.items);
    progress(rows.length);
    cursor = page.nextCursor;
  }
  return rows;
}

export async function writeFile(job: ExportJob, signal: AbortSignal): Promise<Blob> {
  if (job.table.rows.length <= ROWS_HERE_MOST) return (await import('./write.js')).fileOf(job);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Blob>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}

export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
