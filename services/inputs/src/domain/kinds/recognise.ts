import { readHeader } from '../reading/header.js';
import type { InputKind } from './kind.js';

/**
 * The kind that a file seems to be, of these: the one that its name says, or else the one whose required columns its first line has, the
 * most known columns first. Null when none or several fit equally: a person chooses then.
 */
export function recognise(fileName: string, firstLine: string, kinds: readonly InputKind[]): InputKind | null {
  const name = fileName.toLowerCase();
  const named = kinds.find(({ code }) => name.includes(code));
  if (named) return named;
  const [best, next] = kinds
    .map((kind) => ({ kind, header: readHeader(firstLine, kind) }))
    .filter(({ header }) => header.errors.every(({ severity }) => severity !== 'blocking'))
    .map(({ kind, header }) => ({ kind, known: header.positions.size }))
    .filter(({ known }) => known > 0)
    .toSorted((a, b) => b.known - a.known);
  return best === undefined || best.known === next?.known ? null : best.kind;
}
