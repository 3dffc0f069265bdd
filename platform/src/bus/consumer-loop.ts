import { setTimeout as sleep } from 'node:timers/promises';
import {
  jetstream,
  jetstreamManager,
  type Consumer,
  type ConsumerMessages,
  type JetStreamClient,
  type JsMsg,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { Defect } from '@kantia/kernel/assert';
import type { Logger } from 'pino';
import { fromNatsHeaders, HEADER } from './envelope.js';
import type { Delivery } from './delivery.js';
import { backoffMs, type Disposition } from './message-pipeline.js';
import { ACK_WAIT_MS, ensureConsumer, isMissing, type DurableOptions } from './streams.js';

/** Each fetch is a subscription, a question, a heartbeat and an end: with a second, a stack at rest spent a tenth of a core on them. */
const FETCH_EXPIRES_MS = 5_000;
const SILENCE_MAX_MS = 60_000;
const RETRY_FIRST_MS = 100;
const RETRY_MAX_MS = 1_000;
/** The owner of a stream usually appears within seconds of a common start: silence until then. */
const QUIET_FAILURES = 8;

export interface LoopOptions extends DurableOptions {
  readonly process: (delivery: Delivery) => Promise<Disposition>;
  readonly log: Logger;
  /** The broker's definition differs from ours: nothing that trying again would mend. */
  readonly onFatal: (error: Error) => void;
}

/**
 * Fetches as many messages as there are free places, so none waits in a buffer while its ack time runs (after a reconnect the client
 * asks for all of them again). A consumer that is gone, or silent while messages wait, is made anew.
 */
export class ConsumerLoop {
  private readonly inFlight = new Set<Promise<void>>();
  private readonly client: JetStreamClient;
  private isStopping = false;
  private fetching: ConsumerMessages | null = null;
  private running: Promise<void> = Promise.resolve();
  private lastDeliveryAt = Date.now();
  /** Null when messages are being fetched, else why not. */
  waitsFor: string | null;

  constructor(
    private readonly connection: NatsConnection,
    private readonly options: LoopOptions,
  ) {
    this.client = jetstream(connection);
    this.waitsFor = `stream ${options.stream}`;
  }

  get stream(): string {
    return this.options.stream;
  }

  get durable(): string {
    return this.options.durable;
  }

  /** Also after `stop`. */
  start(): void {
    this.isStopping = false;
    this.running = this.run();
  }

  /** Takes nothing new; what is under way is finished and acked. What the broker sends at this very moment comes again after its ack time. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.fetching?.stop();
    await this.running;
    await Promise.allSettled(this.inFlight);
  }

  private async run(): Promise<void> {
    const { log, durable } = this.options;
    for (let failures = 0; !this.isStopping;) {
      try {
        const consumer = await this.open();
        this.waitsFor = null;
        this.lastDeliveryAt = Date.now();
        failures = 0;
        await this.pump(consumer);
      } catch (error) {
        if (error instanceof Defect) return this.options.onFatal(error);
        failures += 1;
        this.waitsFor = isMissing(error) ? `stream ${this.options.stream}` : 'the broker';
        if (failures === QUIET_FAILURES || failures % 60 === 0)
          log.warn({ err: error, consumer: durable, waitsFor: this.waitsFor }, 'consumer is not running');
        await sleep(Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * failures));
      }
    }
  }

  private async open(): Promise<Consumer> {
    // checkAPI costs a round trip and fails while the broker elects: the calls below say enough.
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    await ensureConsumer(manager, this.options);
    return this.client.consumers.get(this.options.stream, this.options.durable);
  }

  private async pump(consumer: Consumer): Promise<void> {
    while (!this.isStopping) {
      const free = this.options.concurrency - this.inFlight.size;
      if (free <= 0) {
        await Promise.race(this.inFlight);
        continue;
      }
      let count = 0;
      this.fetching = await consumer.fetch({ max_messages: free, expires: FETCH_EXPIRES_MS });
      if (this.isStopping) this.fetching.stop();
      for await (const message of this.fetching) {
        count += 1;
        if (this.isStopping) message.nak();
        else this.begin(message);
      }
      if (count > 0 || this.inFlight.size > 0) this.lastDeliveryAt = Date.now();
      else if (Date.now() - this.lastDeliveryAt > SILENCE_MAX_MS && (await this.isStuck(consumer))) return;
    }
  }

  /** Also how a wiped broker is noticed by those who only listen: the question itself then fails. */
  private async isStuck(consumer: Consumer): Promise<boolean> {
    const { num_pending: pending } = await consumer.info();
    this.lastDeliveryAt = Date.now();
    if (pending > 0)
      this.options.log.warn({ consumer: this.options.durable, pending }, 'consumer was silent while messages wait');
    return pending > 0;
  }

  private begin(message: JsMsg): void {
    const task = this.carry(message).finally(() => this.inFlight.delete(task));
    this.inFlight.add(task);
  }

  private async carry(message: JsMsg): Promise<void> {
    const stillWorking = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    try {
      const disposition = await this.options.process(deliveryOf(message));
      if (disposition.kind === 'ack') message.ack();
      else message.nak(disposition.delayMs);
    } catch (error) {
      this.options.log.error({ err: error, consumer: this.options.durable }, 'message pipeline failed');
      message.nak(backoffMs(message.info.deliveryCount));
    } finally {
      clearInterval(stillWorking);
    }
  }
}

function deliveryOf(message: JsMsg): Delivery {
  const headers = fromNatsHeaders(message.headers);
  return {
    subject: message.subject,
    // A message without an id is not ours; its place in the stream makes it recognisable all the same.
    messageId: headers[HEADER.messageId] ?? `${message.info.stream}:${message.seq}`,
    data: message.data,
    headers,
    count: message.info.deliveryCount,
    sequence: message.seq,
  };
}
