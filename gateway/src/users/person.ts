import type { Actor } from '@kantia/platform/ports/unit-of-work';

/** The signed-in person behind a request. */
export interface Person extends Actor {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly tokenHash: string;
}
