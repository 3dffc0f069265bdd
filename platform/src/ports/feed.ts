import type { MessageContract } from '@kantia/contracts/define';

export interface Broadcast<T> {
  readonly companyId: string;
  readonly payload: T;
  readonly at: Date;
}

/** Hears events as they pass, best effort and from now on: for screens that refresh, never for state. */
export abstract class Feed {
  abstract listen<T>(message: MessageContract<T>, hear: (heard: Broadcast<T>) => void): void;
}
