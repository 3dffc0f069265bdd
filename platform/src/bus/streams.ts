import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type ConsumerInfo,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import { Defect } from '@kantia/kernel/assert';

const NANOS_PER_MS = 1_000_000;
const DAY_MS = 86_400_000;
const CONSUMER_NOT_FOUND = 10_014;
const STREAM_NOT_FOUND = 10_059;

/** How long the stream keeps messages, and so the least time that inbox rows and published outbox rows must be kept. */
export const STREAM_RETENTION_DAYS = 14;
export const ACK_WAIT_MS = 30_000;

/** Stream of an owner: `billing-gateway` has `BILLING_GATEWAY`. */
export function streamOf(owner: string): string {
  return owner.replaceAll('-', '_').toUpperCase();
}
export function streamOfSubject(subject: string): string {
  return streamOf(subject.split('.')[0] ?? '');
}

/**
 * Limits retention keeps the memory of message ids over a restart of the broker. There is no size limit; should an operator
 * set one, `discard: new` makes the publisher fail and try again, where `old` would drop messages that nobody has read.
 */
function streamConfig(
  owner: string,
): Pick<StreamConfig, 'name' | 'subjects' | 'retention' | 'storage' | 'discard' | 'max_age' | 'duplicate_window'> {
  return {
    name: streamOf(owner),
    subjects: [`${owner}.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_age: STREAM_RETENTION_DAYS * DAY_MS * NANOS_PER_MS,
    duplicate_window: 120_000 * NANOS_PER_MS,
  };
}

/** Answers `created` when the stream was not there: then everything published before is gone from the broker. */
export async function ensureStream(manager: JetStreamManager, owner: string): Promise<'created' | 'found'> {
  const wanted = streamConfig(owner);
  try {
    const { config } = await manager.streams.info(wanted.name);
    refuseDrift(`stream ${wanted.name}`, wanted, config);
    return 'found';
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await manager.streams.add(wanted);
  return 'created';
}

export interface DurableOptions {
  readonly stream: string;
  readonly durable: string;
  readonly subject: string;
  readonly concurrency: number;
}

function consumerConfig({ durable, subject, concurrency }: DurableOptions) {
  return {
    durable_name: durable,
    filter_subject: subject,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: ACK_WAIT_MS * NANOS_PER_MS,
    max_deliver: -1,
    // One at a time over all replicas where order counts; else room for many replicas.
    max_ack_pending: concurrency === 1 ? 1 : 1_000,
  } satisfies Partial<ConsumerConfig>;
}

/** Throws an error that `isMissing` while the owner of the stream has not made it. */
export async function ensureConsumer(manager: JetStreamManager, options: DurableOptions): Promise<ConsumerInfo> {
  const wanted = consumerConfig(options);
  try {
    const found = await manager.consumers.info(options.stream, options.durable);
    refuseDrift(`consumer ${options.durable}`, wanted, found.config);
    return found;
  } catch (error) {
    if (codeOf(error) !== CONSUMER_NOT_FOUND) throw error;
  }
  return manager.consumers.add(options.stream, wanted);
}

/** Old settings under a new program would be refused or, worse, half taken: an operator must decide. */
function refuseDrift(what: string, wanted: Readonly<Record<string, unknown>>, found: object): void {
  const actual = new Map<string, unknown>(Object.entries(found));
  const drift = Object.entries(wanted)
    .filter(([key, value]) => JSON.stringify(actual.get(key)) !== JSON.stringify(value))
    .map(([key, value]) => `${key} is ${JSON.stringify(actual.get(key))}, this version wants ${JSON.stringify(value)}`);
  if (drift.length > 0) throw new Defect(`${what} on the broker differs from its definition: ${drift.join('; ')}`);
}

function codeOf(error: unknown): number | undefined {
  return error instanceof JetStreamApiError ? error.code : undefined;
}

/** The stream or the consumer is not there (any more): making it again is the answer. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === STREAM_NOT_FOUND || code === CONSUMER_NOT_FOUND;
}
