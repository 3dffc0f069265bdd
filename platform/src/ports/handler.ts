import 'reflect-metadata';
import type { MessageContract, OperationContract, PayloadOf, ReplyOf, RequestOf } from '@kantia/contracts/define';
import type { UnitOfWork } from './unit-of-work.js';

export interface Received<M extends MessageContract<unknown>> {
  readonly payload: PayloadOf<M>;
  readonly messageId: string;
  readonly publishedAt: Date;
  /** 1 on the first delivery. */
  readonly delivery: number;
  /** Its place in the stream; null when it is run again from the dead letters. */
  readonly sequence: number | null;
}

/** Reacts to one message. The platform adds inbox, transaction, outbox, span, log, metric, retry and dead letter. */
export interface Handler<M extends MessageContract<unknown>> {
  handle(message: Received<M>, work: UnitOfWork, prepared: unknown): Promise<void>;
  /**
   * Optional first half, run before the transaction opens: reads of objects, DuckDB, pure computing. A long computation
   * must not hold a transaction. Its result arrives as the third argument of `handle`. It may run again: no effects.
   */
  prepare?(message: Received<M>, company: string): Promise<unknown>;
  /**
   * Optional: tells those who wait that the message is given up, in the transaction that makes it a dead letter. A redrive
   * runs `handle` all the same: it must find out that nobody waits any more.
   */
  giveUp?(message: Received<M>, work: UnitOfWork): Promise<void>;
}

export interface ConsumerOptions {
  /** Durable name `<service>-<use case>`. */
  readonly consumer: string;
  /** How many messages at a time in this process; 1 keeps the order. */
  readonly concurrency?: number;
}

export interface HandlesMetadata extends ConsumerOptions {
  readonly message: MessageContract<unknown>;
}
export const HANDLES = Symbol.for('kantia.handles');
export const ANSWERS = Symbol.for('kantia.answers');

/** Marks a provider as the handler of a message; the platform finds it. */
export function Handles<T>(message: MessageContract<T>, options: ConsumerOptions): ClassDecorator {
  return (target) => Reflect.defineMetadata(HANDLES, { message, ...options }, target);
}

export interface Asked<O extends OperationContract<unknown, unknown>> {
  readonly payload: RequestOf<O>;
}

/** Answers one operation with a value or a `Refusal`. */
export interface OperationHandler<O extends OperationContract<unknown, unknown>> {
  answer(request: Asked<O>, work: UnitOfWork, prepared: unknown): Promise<ReplyOf<O>>;
  /** As in `Handler`: heavy reading before the transaction. */
  prepare?(request: Asked<O>, company: string): Promise<unknown>;
}
/** Answers an operation of kind `intake`: it opens its own units of work, one for many requests. */
export interface IntakeHandler<O extends OperationContract<unknown, unknown>> {
  take(request: Asked<O>, companyId: string): Promise<ReplyOf<O>>;
}
export function Answers<Q, R>(operation: OperationContract<Q, R>): ClassDecorator {
  return (target) => Reflect.defineMetadata(ANSWERS, { operation }, target);
}
