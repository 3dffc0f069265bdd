import { parseFilter, type SupplyPointFilter } from '../domain/supply-point-filter.js';
import { refuse } from './refusals.js';

/** The filter of a request, or a refusal that names the wrong fields. */
export function filterOf(given: Readonly<Record<string, string>>): SupplyPointFilter {
  const parsed = parseFilter(given);
  if ('filter' in parsed) return parsed.filter;
  const details = parsed.wrong.map((field) => ({
    pointer: `/${field}`,
    code: 'invalid',
    message: 'El valor no es válido.',
  }));
  throw refuse('customers.filter-invalid', {}, details);
}
