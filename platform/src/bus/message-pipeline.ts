import { SpanKind } from '@opentelemetry/api';
import { UnknownSchema, Unreadable } from '@kantia/contracts/codec';
import { assert } from '@kantia/kernel/assert';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { Refusal, Unavailable } from '../ports/errors.js';
import type { Handler, HandlesMetadata, Received } from '../ports/handler.js';
import type { Sql } from '../postgres/sql.js';
import type { PostgresUnits } from '../postgres/units.js';
import type { BusMetrics } from './bus-metrics.js';
import { bury, takeDeadLetter } from './dead-letters.js';
import type { Delivery } from './delivery.js';
import { HEADER } from './envelope.js';
import { enterInbox, isInInbox } from './inbox.js';
import type { SchemaRegistry } from './schema-registry.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { contextOf, destinationOf, inSpan, payloadAttributes } from './spans.js';

export type Disposition = { readonly kind: 'ack' } | { readonly kind: 'again'; readonly delayMs: number };
type Outcome = 'handled' | 'duplicate' | 'dead-lettered' | 'returned';

export interface PipelineParts {
  readonly units: PostgresUnits;
  readonly schemas: SchemaRegistry;
  readonly metrics: BusMetrics;
  readonly log: Logger;
}

/** Defects are tried again a few times: some are races. What is refused stays refused. */
const DEFECT_TRIES_MAX = 4;
const BACKOFF_FIRST_MS = 200;
const BACKOFF_MAX_MS = 30_000;
const TRIES_REMEMBERED_MAX = 10_000;

export function backoffMs(tries: number): number {
  const full = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** Math.min(tries - 1, 20));
  return Math.round(full * (0.5 + Math.random() / 2));
}

/**
 * One consumer's way of a message: decode, prepare, then inbox, handler and outbox in one transaction. The caller acks what
 * this says, after the commit.
 */
export class MessagePipeline {
  private readonly defects = new Map<string, number>();
  constructor(
    private readonly target: {
      readonly options: HandlesMetadata;
      readonly handler: Handler<HandlesMetadata['message']>;
    },
    private readonly parts: PipelineParts,
  ) {}

  async process(delivery: Delivery): Promise<Disposition> {
    const { consumer } = this.target.options;
    const { metrics, log } = this.parts;
    const started = performance.now();
    metrics.consumed.inc({ consumer, subject: delivery.subject });
    const { outcome, disposition, error } = await this.settle(delivery);
    const durationMs = performance.now() - started;
    metrics.processDuration.observe({ consumer, subject: delivery.subject, outcome }, durationMs / 1_000);
    const fields = {
      consumer,
      subject: delivery.subject,
      messageId: delivery.messageId,
      companyId: delivery.headers[HEADER.company],
      delivery: delivery.count,
      outcome,
      durationMs: Math.round(durationMs),
    };
    if (error === undefined) log.info(fields, 'message handled');
    else log[outcome === 'dead-lettered' ? 'error' : 'warn']({ ...fields, err: error }, 'message failed');
    return disposition;
  }

  private async settle(delivery: Delivery): Promise<{ outcome: Outcome; disposition: Disposition; error?: unknown }> {
    try {
      if (await this.isKnownRepeat(delivery)) return { outcome: 'duplicate', disposition: { kind: 'ack' } };
      const outcome = await this.run(delivery, (sql) => enterInbox(sql, this.inboxEntry(delivery)));
      this.defects.delete(delivery.messageId);
      return { outcome, disposition: { kind: 'ack' } };
    } catch (error) {
      if (!this.isFinal(delivery, error)) {
        return { outcome: 'returned', disposition: { kind: 'again', delayMs: backoffMs(delivery.count) }, error };
      }
      return this.buryOrReturn(delivery, error);
    }
  }

  private async buryOrReturn(
    delivery: Delivery,
    error: unknown,
  ): Promise<{ outcome: Outcome; disposition: Disposition; error: unknown }> {
    try {
      await this.bury(delivery, error);
      this.defects.delete(delivery.messageId);
      return { outcome: 'dead-lettered', disposition: { kind: 'ack' }, error };
    } catch (cause) {
      this.parts.log.warn({ err: cause, messageId: delivery.messageId }, 'dead letter not stored');
      return { outcome: 'returned', disposition: { kind: 'again', delayMs: backoffMs(delivery.count) }, error };
    }
  }

  /** What the handler says of it may fail, the dead letter must not: it is then stored without. */
  private async bury(delivery: Delivery, error: unknown): Promise<void> {
    const buried = { consumer: this.target.options.consumer, id: uuid(), error };
    const tell = await this.lastWords(delivery);
    if (!tell) return bury(this.parts.units, delivery, buried);
    await bury(this.parts.units, delivery, { ...buried, tell }).catch((cause: unknown) => {
      this.parts.log.error({ err: cause, messageId: delivery.messageId }, 'giving up a message was not told');
      return bury(this.parts.units, delivery, buried);
    });
  }

  /** Null where nobody is told, or where nobody can be: the message is no message of ours. */
  private async lastWords(delivery: Delivery): Promise<((work: UnitOfWork) => Promise<void>) | null> {
    const { handler, options } = this.target;
    if (!handler.giveUp) return null;
    const payload = await this.parts.schemas.decode(options.message.schema, delivery.data).catch(() => null);
    return payload === null ? null : async (work) => handler.giveUp?.(receivedOf(delivery, payload), work);
  }

  /**
   * Runs a dead letter again. Its inbox row is there already; taking its own row away is what makes it happen once. A
   * failure is thrown, after it was noted in the row.
   */
  async redrive(delivery: Delivery, id: string): Promise<void> {
    try {
      await this.run(delivery, (sql) => takeDeadLetter(sql, id));
    } catch (error) {
      if (!(error instanceof Unavailable))
        await bury(this.parts.units, delivery, { consumer: this.target.options.consumer, id, error });
      throw error;
    }
  }

  private isFinal(delivery: Delivery, error: unknown): boolean {
    if (error instanceof Unavailable) return false;
    if (error instanceof Refusal || error instanceof Unreadable) return true;
    const tries = (this.defects.get(delivery.messageId) ?? 0) + 1;
    if (this.defects.size >= TRIES_REMEMBERED_MAX) this.defects.clear();
    this.defects.set(delivery.messageId, tries);
    return tries >= DEFECT_TRIES_MAX || (error instanceof UnknownSchema && tries >= 2);
  }

  /** Spares the preparation of what was handled already. The inbox row within the transaction is what decides. */
  private async isKnownRepeat(delivery: Delivery): Promise<boolean> {
    if (delivery.count === 1 || this.target.handler.prepare === undefined) return false;
    return isInInbox((text, params) => this.parts.units.raw(text, params), this.inboxEntry(delivery));
  }

  private inboxEntry(delivery: Delivery) {
    const companyId = delivery.headers[HEADER.company];
    assert(companyId !== undefined, 'a message names its company');
    return { consumer: this.target.options.consumer, messageId: delivery.messageId, companyId };
  }

  private async run(delivery: Delivery, claim: (sql: Sql) => Promise<boolean>): Promise<'handled' | 'duplicate'> {
    const { message, consumer } = this.target.options;
    const { companyId } = this.inboxEntry(delivery);
    const payload = await this.parts.schemas.decode(message.schema, delivery.data);
    const attributes = {
      'messaging.operation.type': 'process',
      'messaging.destination.name': delivery.subject,
      'messaging.consumer.group.name': consumer,
      'messaging.message.id': delivery.messageId,
      'kantia.company.id': companyId,
      ...payloadAttributes(payload),
    };
    const name = `process ${destinationOf(delivery.subject)}`;
    return inSpan({ name, kind: SpanKind.CONSUMER, attributes, parent: contextOf(delivery.headers) }, () =>
      this.handle(delivery, { payload, companyId }, claim),
    );
  }

  private async handle(
    delivery: Delivery,
    { payload, companyId }: { payload: unknown; companyId: string },
    claim: (sql: Sql) => Promise<boolean>,
  ): Promise<'handled' | 'duplicate'> {
    const { units } = this.parts;
    const { handler } = this.target;
    const received = receivedOf(delivery, payload);
    const prepared = await handler.prepare?.(received, companyId);
    const actor = { companyId, userId: delivery.headers[HEADER.user] ?? null, roles: [] };
    const causes = {
      correlation: delivery.headers[HEADER.correlation] ?? delivery.messageId,
      causation: delivery.messageId,
    };
    return units.transaction({ actor, causes }, async (work, sql) => {
      if (!(await claim(sql))) return 'duplicate';
      await handler.handle(received, work, prepared);
      return 'handled';
    });
  }
}

function receivedOf(delivery: Delivery, payload: unknown): Received<HandlesMetadata['message']> {
  return {
    payload,
    messageId: delivery.messageId,
    publishedAt: new Date(delivery.headers[HEADER.time] ?? Date.now()),
    delivery: delivery.count,
    sequence: delivery.sequence,
  };
}
