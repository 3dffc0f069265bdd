/** The settings that the use cases need; the config schema says what each is for. */
export abstract class BillingSettings {
  abstract readonly provider: string;
  abstract readonly inFlightMax: number;
  abstract readonly claimMax: number;
  abstract readonly leaseMs: number;
  abstract readonly idleMs: number;
  abstract readonly probeEveryMs: number;
  abstract readonly resendFirstMs: number;
  abstract readonly askFirstMs: number;
  abstract readonly pollFirstMs: number;
  abstract readonly delayMostMs: number;
  abstract readonly requestTimeoutMs: number;
  abstract readonly answerWindowMs: number;
  abstract readonly webhookWindowMs: number;
  abstract readonly webhookApplyMs: number;
}
