import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { SpanKind } from '@opentelemetry/api';
import { codecOf, UnknownSchema, Unreadable } from '@kantia/contracts/codec';
import type { Access, OperationContract } from '@kantia/contracts/define';
import type { Logger } from 'pino';
import { Refusal, Unavailable } from '../ports/errors.js';
import type { IntakeHandler, OperationHandler } from '../ports/handler.js';
import type { Actor } from '../ports/unit-of-work.js';
import type { PostgresUnits } from '../postgres/units.js';
import type { BusMetrics } from './bus-metrics.js';
import { fromNatsHeaders, HEADER, toNatsHeaders, type Headers } from './envelope.js';
import { claimKey, keepReply, requestHashOf, storedReply, type CommandKey } from './idempotency.js';
import { toErrorReply, type ReplyStatus } from './refusal-body.js';
import type { SchemaRegistry } from './schema-registry.js';
import { askedContextOf, inSpan, payloadAttributes } from './spans.js';

const CONCURRENCY = 24;
/** More than this waiting means that answers would come too late anyway. */
const WAITING_MAX = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type Operation = OperationContract<unknown, unknown>;
export interface Answering {
  readonly operation: Operation;
  readonly handler: OperationHandler<Operation> | IntakeHandler<Operation>;
}
type Held = { readonly operation: Operation; readonly handler: OperationHandler<Operation> };
export interface ResponderParts {
  readonly service: string;
  readonly units: PostgresUnits;
  readonly schemas: SchemaRegistry;
  readonly metrics: BusMetrics;
  readonly log: Logger;
}

/** Answers operations; replicas share them as a queue group. */
export class Responder {
  private readonly subscriptions: Subscription[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private active = 0;

  constructor(
    private readonly connection: NatsConnection,
    private readonly parts: ResponderParts,
  ) {}

  serve(answering: Answering): void {
    const { subject, owner, operation } = answering.operation;
    if (owner !== this.parts.service) throw new Error(`${operation} belongs to ${owner}, not to ${this.parts.service}`);
    const callback = (error: Error | null, message: Msg) => {
      if (error) return this.parts.log.error({ err: error, subject }, 'subscription failed');
      const task = this.reply(answering, message).finally(() => this.underWay.delete(task));
      this.underWay.add(task);
    };
    this.subscriptions.push(this.connection.subscribe(subject, { queue: this.parts.service, callback }));
  }

  async stop(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.drain()));
    await Promise.allSettled(this.underWay);
  }

  private async reply(answering: Answering, message: Msg): Promise<void> {
    const { operation } = answering;
    const label = `${operation.owner}.${operation.operation}`;
    const arrived = performance.now();
    let status: ReplyStatus = 'ok';
    let body: Uint8Array | string;
    try {
      const answer = () => this.answer(answering, message);
      // An intake holds no connection while it waits for its group, so it takes nobody's turn.
      body = operation.kind === 'intake' ? await answer() : await this.inTurn(arrived + operation.timeoutMs, answer);
    } catch (error) {
      ({ status, body } = toErrorReply(error));
      this.note(label, error);
    }
    const durationMs = performance.now() - arrived;
    this.parts.metrics.operationDuration.observe(
      { operation: label, side: 'server', outcome: status },
      durationMs / 1_000,
    );
    if (operation.kind === 'command')
      this.parts.log.info({ operation: label, status, durationMs: Math.round(durationMs) }, 'command answered');
    message.respond(body, { headers: toNatsHeaders({ [HEADER.status]: status }) });
  }

  /** Of a refusal only its code: its text may name people. */
  private note(operation: string, error: unknown): void {
    if (error instanceof Refusal) this.parts.log.info({ operation, code: error.code }, 'operation refused');
    else if (error instanceof Unavailable)
      this.parts.log.warn({ operation, dependency: error.dependency }, 'operation unavailable');
    else this.parts.log.error({ operation, err: error }, 'operation failed');
  }

  private async inTurn<R>(deadline: number, step: () => Promise<R>): Promise<R> {
    if (this.active >= CONCURRENCY) {
      if (this.waiting.length >= WAITING_MAX) throw new Unavailable(this.parts.service);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.active += 1;
    }
    try {
      // Whoever asked has given up: a command that nobody hears about must not happen.
      if (performance.now() > deadline) throw new Unavailable(this.parts.service);
      return await step();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.active -= 1;
    }
  }

  private answer(answering: Answering, message: Msg): Promise<Uint8Array> {
    const { operation } = answering;
    const headers = fromNatsHeaders(message.headers);
    const attributes = { 'messaging.operation.type': 'process', 'messaging.destination.name': operation.subject };
    const name = `answer ${operation.owner}.${operation.operation}`;
    return inSpan({ name, kind: SpanKind.SERVER, attributes, parent: askedContextOf(headers) }, async (span) => {
      const actor = actorOf(operation, headers);
      refuseStrangers(operation, actor, headers);
      const payload = await this.decode(operation, message.data);
      span.setAttributes({ 'kantia.company.id': actor.companyId, ...payloadAttributes(payload) });
      const { handler } = answering;
      if ('take' in handler) return codecOf(operation.reply).encode(await handler.take({ payload }, actor.companyId));
      const held = { operation, handler };
      return operation.kind === 'query'
        ? this.query(held, actor, payload)
        : this.command(held, { actor, payload, headers, bytes: message.data });
    });
  }

  private async decode(operation: Operation, bytes: Uint8Array): Promise<unknown> {
    try {
      return await this.parts.schemas.decode(operation.request, bytes);
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof UnknownSchema)) throw error;
      throw new Refusal('request.unreadable', 'invalid', 'La solicitud no tiene el formato esperado.');
    }
  }

  private async query({ operation, handler }: Held, actor: Actor, payload: unknown): Promise<Uint8Array> {
    const prepared = await handler.prepare?.({ payload }, actor.companyId);
    return this.parts.units.transaction({ actor, access: 'read-only' }, async (work) =>
      codecOf(operation.reply).encode(await handler.answer({ payload }, work, prepared)),
    );
  }

  private async command(
    { operation, handler }: Held,
    { actor, payload, headers, bytes }: { actor: Actor; payload: unknown; headers: Headers; bytes: Uint8Array },
  ): Promise<Uint8Array> {
    const { units } = this.parts;
    const key = headers[HEADER.idempotencyKey];
    const command: CommandKey | null =
      key === undefined
        ? null
        : { companyId: actor.companyId, operation: operation.operation, key, requestHash: requestHashOf(bytes) };
    const earlier = command && (await storedReply((text, params) => units.raw(text, params), command));
    if (earlier) return earlier;
    const prepared = await handler.prepare?.({ payload }, actor.companyId);
    return units.transaction({ actor }, async (work, sql) => {
      const meanwhile = command && (await claimKey(sql, command));
      if (meanwhile) return meanwhile;
      const reply = codecOf(operation.reply).encode(await handler.answer({ payload }, work, prepared));
      if (command) await keepReply(sql, command, reply);
      return reply;
    });
  }
}

function actorOf(operation: Operation, headers: Headers): Actor {
  const companyId = headers[HEADER.company] ?? '';
  if (!UUID.test(companyId))
    throw new Refusal('access.no-company', 'forbidden', 'La solicitud no indica la empresa.', {
      operation: operation.operation,
    });
  const roles = (headers[HEADER.roles] ?? '').split(',').filter((role) => role !== '');
  return { companyId, userId: headers[HEADER.user] ?? null, roles };
}

function refuseStrangers({ access, operation }: Operation, actor: Actor, headers: Headers): void {
  const isService = headers[HEADER.service] !== undefined;
  if (!isAllowed(access, actor, isService)) {
    throw new Refusal('access.forbidden', 'forbidden', 'Su usuario no tiene permiso para esta operación.', {
      operation,
    });
  }
}

/** A service that acts for itself, with no user behind it, may ask what any role may. */
function isAllowed(access: Access, actor: Actor, isService: boolean): boolean {
  if (access === 'public') return true;
  if (access === 'internal') return isService;
  return access.some((role) => actor.roles.includes(role)) || (isService && actor.userId === null);
}
