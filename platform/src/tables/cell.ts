import type { Cell } from './table.js';

/** A cell of this type; nothing where there is nothing to say. */
export function cellOf(type: Cell['type'], value: string | null | undefined): Cell | null {
  return value === null || value === undefined || value === '' ? null : { type, value, code: value };
}
