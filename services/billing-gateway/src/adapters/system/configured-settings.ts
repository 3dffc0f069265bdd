import { BillingSettings } from '../../application/billing-settings.js';
import type { BillingConfig } from '../../billing-gateway.config.js';

export class ConfiguredSettings implements BillingSettings {
  readonly provider: string;
  readonly inFlightMax: number;
  readonly claimMax: number;
  readonly leaseMs: number;
  readonly idleMs: number;
  readonly probeEveryMs: number;
  readonly resendFirstMs: number;
  readonly askFirstMs: number;
  readonly pollFirstMs: number;
  readonly delayMostMs: number;
  readonly requestTimeoutMs: number;
  readonly answerWindowMs: number;
  readonly webhookWindowMs: number;
  readonly webhookApplyMs: number;

  /** Refuses a lease that no request can fit into: the dispatcher would send nothing, without a word. */
  constructor(config: BillingConfig) {
    if (config.BILLING_LEASE_MS <= config.BILLING_REQUEST_TIMEOUT_MS) {
      throw new Error('BILLING_LEASE_MS must be longer than BILLING_REQUEST_TIMEOUT_MS');
    }
    this.provider = config.BILLING_PROVIDER;
    this.inFlightMax = config.BILLING_IN_FLIGHT_MAX;
    this.claimMax = config.BILLING_CLAIM_MAX;
    this.leaseMs = config.BILLING_LEASE_MS;
    this.idleMs = config.BILLING_IDLE_MS;
    this.probeEveryMs = config.BILLING_PROBE_EVERY_MS;
    this.resendFirstMs = config.BILLING_RESEND_FIRST_MS;
    this.askFirstMs = config.BILLING_ASK_FIRST_MS;
    this.pollFirstMs = config.BILLING_POLL_FIRST_MS;
    this.delayMostMs = config.BILLING_DELAY_MOST_MS;
    this.requestTimeoutMs = config.BILLING_REQUEST_TIMEOUT_MS;
    this.answerWindowMs = config.BILLING_ANSWER_WINDOW_MS;
    this.webhookWindowMs = config.BILLING_WEBHOOK_WINDOW_MS;
    this.webhookApplyMs = config.BILLING_WEBHOOK_APPLY_MS;
  }
}
