import type { Schema } from './schema.js';

export type Owner = 'customers' | 'cycles' | 'inputs' | 'validation' | 'settlement' | 'billing-gateway' | 'metrics';
export type Role = 'operator' | 'approver' | 'auditor' | 'sre' | 'admin';
/** `internal`: other services only. `public`: the gateway without a signed-in person (webhooks); the service itself proves the caller. */
export type Access = readonly Role[] | 'internal' | 'public';

/** A message on JetStream. `event`: published by its owner only, read by anyone. `command`: asks another service to work. */
export interface MessageContract<T> {
  readonly kind: 'event' | 'command';
  readonly owner: Owner;
  readonly subject: string;
  readonly schema: Schema<T>;
  readonly summary: string;
}
export type PayloadOf<M> = M extends MessageContract<infer T> ? T : never;

/**
 * `command` runs in a transaction and honours the Idempotency-Key; `query` never writes; `intake` takes many small things that its
 * handler stores in groups of its own, each answered after the commit of its group.
 */
type OperationKind = 'command' | 'query' | 'intake';

/** Request and reply over core NATS, from the gateway or another service. */
export interface OperationContract<Q, R> {
  readonly owner: Owner;
  readonly operation: string;
  readonly subject: string;
  readonly kind: OperationKind;
  /** Who may call it; checked at the service. */
  readonly access: Access;
  readonly timeoutMs: number;
  readonly request: Schema<Q>;
  readonly reply: Schema<R>;
}
export type RequestOf<O> = O extends OperationContract<infer Q, unknown> ? Q : never;
export type ReplyOf<O> = O extends OperationContract<infer _Q, infer R> ? R : never;

interface MessageDeclaration<T> {
  readonly owner: Owner;
  /** `<noun>.<event>.v<n>`; the owner is put before it. */
  readonly name: string;
  readonly summary: string;
  readonly schema: Schema<T>;
}
export function defineEvent<T>({ owner, name, schema, summary }: MessageDeclaration<T>): MessageContract<T> {
  return { kind: 'event', owner, subject: `${owner}.${name}`, schema, summary };
}
export function defineCommand<T>({ owner, name, schema, summary }: MessageDeclaration<T>): MessageContract<T> {
  return { kind: 'command', owner, subject: `${owner}.${name}`, schema, summary };
}

export interface OperationDeclaration<Q, R> {
  readonly owner: Owner;
  readonly operation: string;
  /** 1 unless said. Another version is another file beside the first. */
  readonly version?: number;
  readonly kind: OperationKind;
  readonly access: Access;
  readonly timeoutMs?: number;
  readonly request: Schema<Q>;
  readonly reply: Schema<R>;
}
export function defineOperation<Q, R>({
  timeoutMs = 5_000,
  version = 1,
  ...rest
}: OperationDeclaration<Q, R>): OperationContract<Q, R> {
  return { ...rest, timeoutMs, subject: `svc.${rest.owner}.${rest.operation}.v${version}` };
}

export const EVERYONE: readonly Role[] = ['operator', 'approver', 'auditor', 'sre', 'admin'];
/** Who may see figures: an SRE sees traces and queues, no figures. */
export const FIGURES: readonly Role[] = ['operator', 'approver', 'auditor', 'admin'];
export const OPERATORS: readonly Role[] = ['operator'];
