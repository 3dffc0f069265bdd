import { NoRespondersError, RequestError, TimeoutError } from '@nats-io/transport-node';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { context, SpanKind } from '@opentelemetry/api';
import { setTimeout as sleep } from 'node:timers/promises';
import { codecOf } from '@kantia/contracts/codec';
import type { OperationContract } from '@kantia/contracts/define';
import { Bus } from '../ports/bus.js';
import { Unavailable } from '../ports/errors.js';
import type { Actor } from '../ports/unit-of-work.js';
import type { BusMetrics } from './bus-metrics.js';
import { HEADER, toNatsHeaders } from './envelope.js';
import { fromErrorReply } from './refusal-body.js';
import type { SchemaRegistry } from './schema-registry.js';
import { inSpan, traceParentOf } from './spans.js';

/** A service that restarts is away for a moment: nobody has got the request, so asking again is safe. */
const NO_RESPONDER_PATIENCE_MS = 3_000;
const NO_RESPONDER_RETRY_MS = 100;

export interface BusOptions {
  /** Service on whose behalf internal operations are asked; null for the public entry, which may not. */
  readonly service: string | null;
  readonly schemas: SchemaRegistry;
  readonly metrics: BusMetrics;
}

export class NatsBus extends Bus {
  constructor(
    private readonly connection: NatsConnection,
    private readonly options: BusOptions,
  ) {
    super();
  }

  override ask<Q, R>(
    operation: OperationContract<Q, R>,
    request: Q,
    options: { actor: Actor; idempotencyKey?: string },
  ): Promise<R> {
    const attributes = {
      'messaging.operation.type': 'send',
      'messaging.destination.name': operation.subject,
      'kantia.company.id': options.actor.companyId,
    };
    const name = `ask ${operation.owner}.${operation.operation}`;
    return inSpan({ name, kind: SpanKind.CLIENT, attributes }, () =>
      this.measured(operation, () => this.exchange(operation, request, options)),
    );
  }

  private async measured<Q, R>(operation: OperationContract<Q, R>, step: () => Promise<R>): Promise<R> {
    const started = performance.now();
    let outcome = 'ok';
    try {
      return await step();
    } catch (error) {
      outcome = error instanceof Error ? error.name : 'Error';
      throw error;
    } finally {
      const labels = { operation: `${operation.owner}.${operation.operation}`, side: 'client', outcome };
      this.options.metrics.operationDuration.observe(labels, (performance.now() - started) / 1_000);
    }
  }

  private async exchange<Q, R>(
    operation: OperationContract<Q, R>,
    request: Q,
    { actor, idempotencyKey }: { actor: Actor; idempotencyKey?: string },
  ): Promise<R> {
    const headers: Record<string, string> = {
      ...traceParentOf(context.active()),
      [HEADER.company]: actor.companyId,
      [HEADER.roles]: actor.roles.join(','),
    };
    if (actor.userId !== null) headers[HEADER.user] = actor.userId;
    if (idempotencyKey !== undefined) headers[HEADER.idempotencyKey] = idempotencyKey;
    if (this.options.service !== null) headers[HEADER.service] = this.options.service;
    const reply = await this.request(operation, codecOf(operation.request).encode(request), headers);
    const status = reply.headers?.get(HEADER.status) ?? 'failed';
    if (status !== 'ok') throw fromErrorReply(status, reply.string(), `${operation.owner}.${operation.operation}`);
    return this.options.schemas.decode(operation.reply, reply.data);
  }

  private async request(
    operation: OperationContract<unknown, unknown>,
    data: Uint8Array,
    headers: Record<string, string>,
  ): Promise<Msg> {
    const deadline = Date.now() + operation.timeoutMs;
    const patience = Date.now() + Math.min(operation.timeoutMs, NO_RESPONDER_PATIENCE_MS);
    for (;;) {
      try {
        const timeout = Math.max(1, deadline - Date.now());
        return await this.connection.request(operation.subject, data, { timeout, headers: toNatsHeaders(headers) });
      } catch (cause) {
        if (!isNobodyThere(cause)) throw new Unavailable(operation.owner, { cause });
        if (Date.now() > patience) throw new Unavailable(operation.owner, { cause });
        await sleep(NO_RESPONDER_RETRY_MS);
      }
    }
  }
}

function isNobodyThere(error: unknown): boolean {
  if (error instanceof TimeoutError) return false;
  return error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());
}
