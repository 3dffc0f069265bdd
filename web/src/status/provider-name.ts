import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';

/** What a billing provider is called; one without a name of its own here goes by its code. */
export function useProviderName(): (code: string) => string {
  const { t } = useTranslation('status');
  return (code) => t(`provider.${code}`, { defaultValue: code });
}

/** The provider that invoices of the company leave through: by name, and in general words while that is not known. */
export function useBillingProvider(): string {
  const { t } = useTranslation('status');
  const nameOf = useProviderName();
  const { data } = api.useQuery('get', '/api/v1/company/billing-provider', {}, { staleTime: 60_000 });
  return data ? nameOf(data.name) : t('provider');
}
