import { headers as natsHeaders, type MsgHdrs } from '@nats-io/transport-node';

/** Names of message headers. */
export const HEADER = {
  messageId: 'Nats-Msg-Id',
  correlation: 'Kantia-Correlation',
  causation: 'Kantia-Causation',
  company: 'Kantia-Company',
  user: 'Kantia-User',
  roles: 'Kantia-Roles',
  time: 'Kantia-Time',
  schema: 'Kantia-Schema',
  /** Set by the bus of a service, never by the gateway's: opens operations whose access is `internal`. */
  service: 'Kantia-Service',
  idempotencyKey: 'Idempotency-Key',
  status: 'Kantia-Status',
  traceParent: 'traceparent',
} as const;

export type Headers = Readonly<Record<string, string>>;

export function toNatsHeaders(plain: Headers): MsgHdrs {
  const target = natsHeaders();
  for (const [name, value] of Object.entries(plain)) target.set(name, value);
  return target;
}

export function fromNatsHeaders(source: MsgHdrs | undefined): Headers {
  const plain: Record<string, string> = {};
  for (const name of source?.keys() ?? []) plain[name] = source?.get(name) ?? '';
  return plain;
}

/** What ties messages of one chain together, carried from the message or request that caused them. */
export interface Causes {
  readonly correlation: string | null;
  readonly causation: string | null;
}
export const NO_CAUSES: Causes = { correlation: null, causation: null };
