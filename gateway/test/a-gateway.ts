import type { AuditEntries, AuditEntry, AuditRequest, AuditVerdict } from '@kantia/contracts/audit';
import type { MessageContract, OperationContract, Role } from '@kantia/contracts/define';
import { AuditTrail } from '@kantia/platform/ports/audit-trail';
import { Bus } from '@kantia/platform/ports/bus';
import { Feed, type Broadcast } from '@kantia/platform/ports/feed';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { Actor, UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { fastify } from 'fastify';
import { EventHub } from '../src/http/event-hub.js';
import { buildServer } from '../src/http/server.js';
import { hashPassword } from '../src/users/password.js';
import { Sessions } from '../src/users/sessions.js';
import { InMemoryDirectory } from './in-memory-directory.js';
import { MemoryUnits } from './memory-units.js';
import { WebhookLine } from '../src/webhooks/webhook-line.js';

export const COMPANY = '0a1d0000-0000-4000-8000-0000000000aa';
/** Where the auditor of the first is an operator too. */
export const OTHER_COMPANY = '0a1d0000-0000-4000-8000-0000000000bb';
export const PASSWORD = 'correct horse battery';

const ANYBODY = '0a1d0000-0000-4000-9000-0000000000ff';

interface Question {
  readonly subject: string;
  readonly request: unknown;
  readonly actor: Actor;
  readonly idempotencyKey: string | undefined;
}

/** Answers by subject with what a test has laid ready, and remembers what was asked. */
class ScriptedBus extends Bus {
  readonly asked: Question[] = [];
  private readonly answers = new Map<string, unknown>();

  lay(operation: Pick<OperationContract<unknown, unknown>, 'subject'>, answer: unknown): void {
    this.answers.set(operation.subject, answer);
  }
  override async ask<Q, R>(
    operation: OperationContract<Q, R>,
    request: Q,
    options: { actor: Actor; idempotencyKey?: string },
  ): Promise<R> {
    this.asked.push({
      subject: operation.subject,
      request,
      actor: options.actor,
      idempotencyKey: options.idempotencyKey,
    });
    const answer = this.answers.get(operation.subject);
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return answer(request) as R;
    return answer as R;
  }
}

/** The users' chain with what a test has laid ready. */
class ScriptedTrail extends AuditTrail {
  entries: readonly AuditEntry[] = [];
  verdict: AuditVerdict = { intact: true, entries: 0n, head: null, firstBroken: null, what: null };

  override page(_work: UnitOfWork, { after, limit }: AuditRequest): Promise<AuditEntries> {
    return Promise.resolve(pageOf(this.entries, { after, limit }));
  }
  override verify(): Promise<AuditVerdict> {
    return Promise.resolve(this.verdict);
  }
}

/** As a service answers `list-audit`. */
export function pageOf(
  entries: readonly AuditEntry[],
  { after, limit }: Pick<AuditRequest, 'after' | 'limit'>,
): AuditEntries {
  const left = entries.filter(({ seq }) => seq > after);
  return { items: left.slice(0, limit), hasMore: left.length > limit, total: entries.length, totalExact: true };
}

class ScriptedFeed extends Feed {
  private readonly ears = new Map<string, (heard: Broadcast<never>) => void>();
  override listen<T>(message: MessageContract<T>, hear: (heard: Broadcast<T>) => void): void {
    this.ears.set(message.subject, hear);
  }
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json<T>(): T;
}

export interface TestGateway {
  /** Over a real socket: fastify's own `inject` cannot be loaded by jest on Node 20 (its cookie library is ESM only). */
  call(method: string, path: string, options?: { headers?: Record<string, string>; body?: string }): Promise<Answered>;
  bytes(path: string, headers: Record<string, string>): Promise<Buffer>;
  close(): Promise<void>;
  readonly bus: ScriptedBus;
  readonly audit: ScriptedTrail;
  readonly events: EventHub;
  tokenOf(role: Role): Promise<string>;
}

/** The real routes and checks over a scripted bus, with one user for each role. */
export async function aGateway(objects: ObjectStore): Promise<TestGateway> {
  const [bus, units, directory] = [new ScriptedBus(), new MemoryUnits([COMPANY]), new InMemoryDirectory()];
  const sessions = new Sessions(units, directory);
  const audit = new ScriptedTrail();
  const events = new EventHub(new ScriptedFeed());
  const passwordHash = await hashPassword(PASSWORD);
  for (const [index, role] of (['operator', 'approver', 'auditor', 'sre', 'admin'] as const).entries()) {
    const user = {
      id: `0a1d0000-0000-4000-9000-00000000000${index}`,
      companyId: COMPANY,
      email: `${role}@test.example`,
      name: role,
      roles: [role],
      disabled: false,
      version: 1,
    };
    await units.run({ companyId: COMPANY, userId: null, roles: [] }, (work) =>
      directory.add(work, { ...user, passwordHash }),
    );
  }
  const guest = {
    id: ANYBODY,
    companyId: OTHER_COMPANY,
    email: 'auditor@test.example',
    name: 'guest',
    roles: ['operator'] as const,
    disabled: false,
    version: 1,
  };
  await units.run({ companyId: OTHER_COMPANY, userId: null, roles: [] }, (work) =>
    directory.add(work, { ...guest, passwordHash }),
  );
  const server = fastify();
  await buildServer(server, {
    bus,
    objects,
    units,
    directory,
    audit,
    sessions,
    events,
    webhooks: new WebhookLine(bus, 1),
    about: { version: '1.2.3', environment: 'test', tracesUrl: null },
    uploadMaxBytes: 1_000,
    secure: false,
  });
  const base = await server.listen({ port: 0, host: '127.0.0.1' });
  const call: TestGateway['call'] = async (method, path, { headers = {}, body } = {}) => {
    const response = await fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
  };
  return {
    call,
    bytes: async (path, headers) => Buffer.from(await (await fetch(base + path, { headers })).arrayBuffer()),
    close: () => server.close(),
    bus,
    audit,
    events,
    tokenOf: async (role) => (await sessions.open(`${role}@test.example`, PASSWORD)).token,
  };
}
