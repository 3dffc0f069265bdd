import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '../../application/ports.js';
import { fileError, type RowError } from '../../domain/reading/row-error.js';
import { WORKBOOK_HEAP_MB } from './text-limits.js';

const CHILD = fileURLToPath(new URL('../../../src/adapters/files/workbook-child.mjs', import.meta.url));
const TIME_LIMIT_MS = 60_000;

/** The first sheet as CSV. A sheet is read whole, hence in a process of its own: a bomb ends that process, not the service. */
export async function workbookToText(
  path: string,
  folder: string,
): Promise<SourceText | { readonly errors: readonly RowError[] }> {
  const text = join(folder, 'workbook.csv');
  const child = fork(CHILD, [path, text], {
    execArgv: [`--max-old-space-size=${WORKBOOK_HEAP_MB}`],
    env: { TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  return code === 0
    ? { path: text, workbook: true, lines: null }
    : { errors: [fileError('inputs.workbook-unreadable')] };
}
