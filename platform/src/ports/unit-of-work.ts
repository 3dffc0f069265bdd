import type { MessageContract } from '@kantia/contracts/define';

/** Who asked. `userId` is null when a process manager or a timer acts. */
export interface Actor {
  readonly companyId: string;
  readonly userId: string | null;
  readonly roles: readonly string[];
}

/**
 * One database transaction of one company. What is published leaves with its commit, through the outbox, in the order of
 * publishing. Adapters reach the connection behind it with `sqlOf(work)` of `@kantia/platform/postgres/sql`.
 */
export abstract class UnitOfWork {
  abstract readonly actor: Actor;
  /** The time at which this unit began; handlers take the clock from here. */
  abstract readonly startedAt: Date;
  abstract publish<T>(message: MessageContract<T>, payload: T): void;
  /** Runs after the commit, best effort (wake a loop, drop a cache): never for anything that must happen. */
  abstract afterCommit(action: () => void): void;
}

/** Opens units of work outside a message or a request: timers, loops, start-up. */
export abstract class Units {
  abstract run<R>(actor: Actor, step: (work: UnitOfWork) => Promise<R>): Promise<R>;
  /** Companies that ever had a unit of work here: what a timer visits one by one, since no unit sees two companies. */
  abstract companies(): Promise<readonly string[]>;
}
