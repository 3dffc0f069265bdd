import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CheckedDocument } from './document-check.js';

const storedDocument = z.object({
  reference: z.string(),
  companyId: z.string(),
  cycleId: z.string(),
  number: z.string(),
  total: z.string(),
  takenAt: z.number(),
  decidesAt: z.number(),
  verdict: z.enum(['VALIDATED', 'VALIDATED_WITH_NOTES', 'REJECTED']),
  messages: z.array(z.string()),
  documentKey: z.string(),
  silent: z.boolean(),
});
export type StoredDocument = z.infer<typeof storedDocument>;
const entry = z.union([z.object({ taken: storedDocument }), z.object({ told: z.string() })]);

export interface DocumentState {
  readonly reference: string;
  readonly state: 'PROCESSING' | StoredDocument['verdict'];
  readonly documentKey: string | null;
  readonly messages: readonly string[];
}

/** The legal documents that this provider has issued, by reference, and which of them it has called back about. */
export class DocumentBook {
  readonly #documents = new Map<string, StoredDocument>();
  readonly #told = new Set<string>();

  replay(line: unknown): void {
    const { success, data } = entry.safeParse(line);
    if (!success) return;
    if ('taken' in data) this.#documents.set(data.taken.reference, data.taken);
    else this.#told.add(data.told);
  }

  find(reference: string): StoredDocument | null {
    return this.#documents.get(reference) ?? null;
  }

  take(document: StoredDocument): void {
    this.#documents.set(document.reference, document);
  }

  tell(reference: string): void {
    this.#told.add(reference);
  }

  /** Those that still owe a callback. */
  untold(): readonly StoredDocument[] {
    return [...this.#documents.values()].filter(({ reference, silent }) => !silent && !this.#told.has(reference));
  }

  select({ cycleId, prefix }: { readonly cycleId: string; readonly prefix: string }): readonly StoredDocument[] {
    return [...this.#documents.values()].filter(
      (document) => (cycleId === '' || document.cycleId === cycleId) && document.number.startsWith(prefix),
    );
  }
}

export function stateOf(document: StoredDocument, now: number): DocumentState {
  const { reference, verdict, messages, documentKey, decidesAt } = document;
  if (now < decidesAt) return { reference, state: 'PROCESSING', documentKey: null, messages: [] };
  return { reference, state: verdict, documentKey: verdict === 'REJECTED' ? null : documentKey, messages };
}

/** Like a CUDE: SHA-384 in hex over what identifies the document, the same whenever it is computed. */
export function documentKeyOf({ number, issuer, totals, reference, documentType }: CheckedDocument): string {
  return createHash('sha384')
    .update([number, documentType, totals.subtotal, totals.taxes, totals.total, issuer.companyId, reference].join(''))
    .digest('hex');
}
