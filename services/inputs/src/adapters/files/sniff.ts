import { zipEntries } from './zip-directory.js';

export type FileForm = 'empty' | 'utf-16' | 'workbook' | 'zip' | 'gzip' | 'text';

/** What the first bytes say; the name of a file is never trusted. */
export async function sniff(head: Buffer, path: string): Promise<FileForm> {
  if (head.length === 0) return 'empty';
  const start = head.toString('latin1');
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return 'utf-16';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (!start.startsWith('PK\x03\x04')) return 'text';
  const entries = await zipEntries(path);
  return entries?.some(({ name }) => name === 'xl/workbook.xml') ? 'workbook' : 'zip';
}
