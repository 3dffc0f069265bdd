import { defineOperation } from '../../define.js';
import { array, record, string } from '../../schema.js';
import { market } from '../../vocabulary.js';

/** The codes of the formulas in force for a country, market and period, sorted; `cycles` writes them into the manifest. */
export const listFormulas = defineOperation({
  owner: 'settlement',
  operation: 'list-formulas',
  kind: 'query',
  access: 'internal',
  request: record('ListFormulasV1', { country: string, market, period: string }),
  reply: record('FormulasV1', { codes: array(string) }),
});
