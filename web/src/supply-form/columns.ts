import { api } from '../api/client.js';
import type { components } from '../api/schema.js';

export type SheetColumn = components['schemas']['SheetColumn'];
/** Values of a form by attribute, in code words; decimals with a point. */
export type FormValues = Readonly<Record<string, string>>;

/** Columns of the company's sheet: they do not change while somebody works. */
export function useSheetColumns() {
  return api.useQuery('get', '/api/v1/customers/import/columns', {}, { staleTime: Infinity });
}
