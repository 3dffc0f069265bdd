import { createHash } from 'node:crypto';
import { refuse } from '../../application/refusals.js';

/** Where a page ended, bound to the filter it was made for. */
export class Cursor {
  private readonly fingerprint: string;

  constructor(filter: Readonly<Record<string, string>>) {
    this.fingerprint = createHash('sha256')
      .update(JSON.stringify(Object.entries(filter).toSorted(([one], [other]) => (one < other ? -1 : 1))))
      .digest('base64url')
      .slice(0, 16);
  }

  after(code: string): string {
    return Buffer.from(`${this.fingerprint}${code}`).toString('base64url');
  }

  /** The code behind which the page begins; null for the first page. */
  read(cursor: string | null): string | null {
    if (cursor === null || cursor === '') return null;
    const text = Buffer.from(cursor, 'base64url').toString();
    if (!text.startsWith(this.fingerprint)) throw refuse('customers.cursor-invalid');
    return text.slice(this.fingerprint.length);
  }
}

const LIMIT_MAX = 500;
export const TOTAL_EXACT_MAX = 10_000;

export function pageLimit(limit: number): number {
  return Math.min(Math.max(limit, 1), LIMIT_MAX);
}
