import type { BillingProvider } from './provider.js';
import { SimulatorProvider } from './simulator/provider.js';
import type { BillingConfig } from '../billing-gateway.config.js';

/** One line per provider. */
export const PROVIDERS: Readonly<Record<string, (config: BillingConfig) => BillingProvider>> = {
  simulator: (config) =>
    new SimulatorProvider({
      baseUrl: config.BILLING_SIMULATOR_URL,
      timeoutMs: config.BILLING_REQUEST_TIMEOUT_MS,
      inFlightMax: config.BILLING_IN_FLIGHT_MAX,
      secretsOf: (companyId) => [config.BILLING_WEBHOOK_SECRETS[companyId] ?? []].flat(),
    }),
};
