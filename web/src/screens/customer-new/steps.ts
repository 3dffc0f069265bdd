import { Problem } from '../../api/problem.js';
import { fieldErrors } from '../../supply-form/field-errors.js';
import { contractSections } from '../../supply-form/rules.js';

export const STEPS = ['customer', 'supply-point', 'contract'] as const;
export type Step = (typeof STEPS)[number];

/** The parts of the form in each step; whoever is known already is not asked again. */
export function sectionsOf(step: Step, market: string): readonly string[] {
  return step === 'contract' ? contractSections(market) : [step];
}

const CODE_FIELDS: Readonly<Record<string, string>> = {
  'customers.customer-code-taken': 'customer_code',
  'customers.point-code-taken': 'supply_point_code',
  'customers.contract-overlap': 'contract_code',
};

/** What the service refused, by field: a code that is taken belongs to its field too. */
export function errorsOf(error: unknown): Readonly<Record<string, string>> {
  const field = error instanceof Problem ? CODE_FIELDS[error.code] : undefined;
  return { ...fieldErrors(error), ...(field && error instanceof Problem ? { [field]: error.message } : {}) };
}
