import type { BillingConfig } from '../billing-gateway.config.js';
import { PROVIDERS } from './catalogue.js';
import { Providers, type BillingProvider } from './provider.js';

/** Every provider of the catalogue, made from the process's settings; closed with the process. */
export class ConfiguredProviders implements Providers {
  readonly #providers: ReadonlyMap<string, BillingProvider>;

  constructor(config: BillingConfig) {
    this.#providers = new Map(Object.entries(PROVIDERS).map(([code, make]) => [code, make(config)]));
  }

  of(code: string): BillingProvider | null {
    return this.#providers.get(code) ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const provider of this.#providers.values()) await provider.close();
  }
}
