import { open } from 'node:fs/promises';
import type { ColumnarSession } from '@kantia/platform/ports/columnar';

/**
 * Writes `{ ready: number[], waiting: [{ ordinal, kinds }] }` from the tables `ready` and `lacking`, in chunks: a selection may have a
 * hundred thousand services.
 */
export async function writeResolution(
  session: ColumnarSession,
): Promise<{ path: string; readyCount: number; waitingCount: number }> {
  const path = `${session.folder}/resolution.json`;
  const file = await open(path, 'w');
  let [readyCount, waitingCount] = [0, 0];
  try {
    await file.write('{"ready":[');
    for await (const rows of session.stream<{ ordinal: number }>('SELECT ordinal FROM ready ORDER BY ordinal')) {
      await file.write((readyCount > 0 ? ',' : '') + rows.map(({ ordinal }) => ordinal).join(','));
      readyCount += rows.length;
    }
    await file.write('],"waiting":[');
    const lacking = `SELECT ordinal, string_agg(kind, ',' ORDER BY kind) AS kinds FROM lacking GROUP BY ordinal ORDER BY ordinal`;
    for await (const rows of session.stream<{ ordinal: number; kinds: string }>(lacking)) {
      const items = rows.map(({ ordinal, kinds }) => JSON.stringify({ kinds: kinds.split(','), ordinal }));
      await file.write((waitingCount > 0 ? ',' : '') + items.join(','));
      waitingCount += rows.length;
    }
    await file.write(']}');
  } finally {
    await file.close();
  }
  return { path, readyCount, waitingCount };
}
