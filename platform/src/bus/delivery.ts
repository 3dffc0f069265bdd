import type { Headers } from './envelope.js';

/** A message as it lies before us, from the broker or from the dead-letter table. */
export interface Delivery {
  readonly subject: string;
  readonly messageId: string;
  readonly data: Uint8Array;
  readonly headers: Headers;
  /** 1 on the first delivery. */
  readonly count: number;
  /** Its place in the stream; null from the dead-letter table. */
  readonly sequence: number | null;
}
