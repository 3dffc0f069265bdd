import { LocalCompanies } from '../../application/register-local-companies.js';
import type { CustomersConfig } from '../../customers.config.js';

/** Companies with known ids and accounts must never appear where real ones are. */
export function localCompaniesOf(config: CustomersConfig): LocalCompanies {
  const { NODE_ENV: environment, CUSTOMERS_LOCAL_COMPANIES: list } = config;
  if (environment === 'production' && list.length > 0) {
    throw new Error('CUSTOMERS_LOCAL_COMPANIES is for local stacks and refused in production');
  }
  return { list };
}
