import { codecOf } from '@kantia/contracts/codec';
import type { MessageContract } from '@kantia/contracts/define';
import { Unavailable } from '@kantia/platform/ports/errors';
import type { Handler } from '@kantia/platform/ports/handler';
import type { Actor, Units, UnitOfWork } from '@kantia/platform/ports/unit-of-work';

/** Numbers that look random and come again with the seed. */
export function picksFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** The process ended before the transaction was committed. */
class Killed extends Error {}
/** One in so many steps is killed. */
const KILLED = 8;

/**
 * A bus at its worst: each message is delivered one to three times, in any order, and one that its handler gives back, or whose process is
 * killed before the commit, comes again later. Each delivery meets a process that has just started. There is no inbox: the handlers themselves must bear it.
 */
export class SimulatedBus {
  private readonly pending: (() => Promise<void>)[] = [];
  private readonly readers = new Map<string, (bytes: Uint8Array) => void | Promise<void>>();
  private seconds = 0;

  constructor(
    private readonly units: Units,
    private readonly company: string,
    private readonly pick: (below: number) => number,
  ) {}

  /** What a neighbour does with a message of ours, once it is committed. */
  onPublished<T>(message: MessageContract<T>, react: (payload: T) => void | Promise<void>): void {
    this.readers.set(message.subject, (bytes) => react(codecOf(message.schema).decode(bytes)));
  }

  /** A message of a neighbour to one of our handlers, which each delivery makes anew: nothing is remembered but in the database. */
  post<T>(start: () => Handler<MessageContract<T>>, payload: T): void {
    this.seconds += 1;
    const publishedAt = new Date(Date.UTC(2026, 2, 1) + this.seconds * 1_000);
    const message = { payload, messageId: crypto.randomUUID(), publishedAt, delivery: 1, sequence: null };
    for (let copies = 1 + this.pick(3); copies > 0; copies -= 1) {
      this.pending.push(async () => {
        const handler = start();
        const prepared = await handler.prepare?.(message, this.company);
        await this.unit(async (work) => {
          await Reflect.apply(handler.handle, handler, [message, work, prepared]);
          if (this.pick(KILLED) === 0) throw new Killed();
        });
      });
    }
  }

  /** Something else that happens at any time: what a person does. */
  happen(step: () => Promise<void>): void {
    this.pending.push(step);
  }

  /** Runs a step of ours; what it publishes reaches the neighbours with the commit. */
  async unit<R>(
    step: (work: UnitOfWork) => Promise<R>,
    actor: Actor = { companyId: this.company, userId: null, roles: [] },
  ): Promise<R> {
    const published: { subject: string; bytes: Uint8Array }[] = [];
    const result = await this.units.run(actor, (work) => {
      published.length = 0;
      work.publish = (message, payload) =>
        published.push({ subject: message.subject, bytes: codecOf(message.schema).encode(payload) });
      return step(work);
    });
    for (const { subject, bytes } of published) await this.readers.get(subject)?.(bytes);
    return result;
  }

  /** Delivers until nothing is pending. */
  async run(): Promise<void> {
    for (let steps = 0; this.pending.length > 0; steps += 1) {
      if (steps > 10_000) throw new Error('messages come back for ever');
      const [deliver] = this.pending.splice(this.pick(this.pending.length), 1);
      try {
        await deliver?.();
      } catch (error) {
        if (!(error instanceof Unavailable || error instanceof Killed) || !deliver) throw error;
        this.pending.push(deliver);
      }
    }
  }
}
