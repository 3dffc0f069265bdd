import type { ExportJob } from './content.js';

/** Above this the file is written beside the screen. */
const ROWS_HERE_MOST = 2_000;

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
