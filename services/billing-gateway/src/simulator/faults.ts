import { z } from 'zod';

const every = z.int().min(0).default(0);

/** Bad habits of a provider. `…Every`: each n-th new document, 0 for none. Several may hold at once; the first in this order wins. */
export const faultsSchema = z.object({
  /** Takes the document and never answers. */
  hangEvery: every,
  /** Takes the document and answers 500. */
  failEvery: every,
  /** Takes the document and cuts the connection in the middle of the answer. */
  resetEvery: every,
  /** Calls back before it answers. */
  callBeforeAnswer: z.boolean().default(false),
  /** Calls back three times, the last state first, one of them doubled. */
  callDisordered: z.boolean().default(false),
  /** Never calls back; the state can be asked for. */
  silentEvery: every,
  /** Refuses the document as the tax authority would. */
  rejectEvery: every,
  /** Accepts with remarks. */
  remarkEvery: every,
  /** Answers 503 to everything for this long from now on, in milliseconds. */
  downForMs: z.int().min(0).default(0),
  /** Replaces the latency of the settings, in milliseconds. */
  latencyMs: z.int().min(0).nullable().default(null),
});
export type FaultSettings = z.infer<typeof faultsSchema>;

export type Disturbance = 'none' | 'hang' | 'fail' | 'reset';

/** Decides what happens to each new document, by counting. */
export class Faults {
  #settings: FaultSettings;
  #count = 0;
  #downUntil = 0;

  constructor(settings: FaultSettings) {
    this.#settings = settings;
    this.set(settings);
  }

  get settings(): FaultSettings {
    return this.#settings;
  }

  set(settings: FaultSettings): void {
    this.#settings = settings;
    this.#count = 0;
    this.#downUntil = settings.downForMs > 0 ? Date.now() + settings.downForMs : 0;
  }

  isDown(): boolean {
    return Date.now() < this.#downUntil;
  }

  next(): {
    readonly disturbance: Disturbance;
    readonly silent: boolean;
    readonly rejected: boolean;
    readonly remarked: boolean;
  } {
    this.#count += 1;
    const { hangEvery, failEvery, resetEvery, silentEvery, rejectEvery, remarkEvery } = this.#settings;
    const disturbance = this.#hits(hangEvery)
      ? 'hang'
      : this.#hits(failEvery)
        ? 'fail'
        : this.#hits(resetEvery)
          ? 'reset'
          : 'none';
    return {
      disturbance,
      silent: this.#hits(silentEvery),
      rejected: this.#hits(rejectEvery),
      remarked: this.#hits(remarkEvery),
    };
  }

  #hits(nth: number): boolean {
    return nth > 0 && this.#count % nth === 0;
  }
}
