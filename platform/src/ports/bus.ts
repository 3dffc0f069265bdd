import type { OperationContract } from '@kantia/contracts/define';
import type { Actor } from './unit-of-work.js';

/**
 * Asks another service and waits for its answer. Throws the `Refusal` that it answered with, or `Unavailable` when nobody
 * answers within the operation's time.
 */
export abstract class Bus {
  abstract ask<Q, R>(
    operation: OperationContract<Q, R>,
    request: Q,
    options: { actor: Actor; idempotencyKey?: string },
  ): Promise<R>;
}
