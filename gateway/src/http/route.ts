import type { Role } from '@kantia/contracts/define';
import type { Bus } from '@kantia/platform/ports/bus';
import type { AuditTrail } from '@kantia/platform/ports/audit-trail';
import type { ObjectStore } from '@kantia/platform/ports/object-store';
import type { Actor, Units } from '@kantia/platform/ports/unit-of-work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { EventHub } from './event-hub.js';
import type { Language } from './language.js';
import type { Directory } from '../users/directory.js';
import type { Person } from '../users/person.js';
import type { Sessions } from '../users/sessions.js';
import type { WebhookLine } from '../webhooks/webhook-line.js';

/** Which build answers, and where. */
interface About {
  readonly version: string;
  readonly environment: string;
  /** Page that lists traces; null where the operators of the system have another. */
  readonly tracesUrl: string | null;
}

/** What a route may use. */
export interface Tools {
  readonly bus: Bus;
  readonly objects: ObjectStore;
  readonly units: Units;
  readonly directory: Directory;
  /** The chain of what was done with users. */
  readonly audit: AuditTrail;
  readonly sessions: Sessions;
  readonly events: EventHub;
  readonly webhooks: WebhookLine;
  readonly about: About;
  readonly uploadMaxBytes: number;
  /** Cookies are marked Secure. */
  readonly secure: boolean;
}

export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly person: Person;
  /** Options for `bus.ask`: the person, and the caller's Idempotency-Key on commands. */
  readonly as: { readonly actor: Actor; readonly idempotencyKey?: string };
  /** The version of `If-Match`, null when the header is absent. */
  readonly ifMatch: number | null;
  /** Of the texts that go with codes. */
  readonly language: Language;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
}

type Shape = z.ZodType;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a route answers. `version` becomes the ETag. */
export interface Answer {
  readonly status?: 200 | 201 | 202 | 204;
  readonly body: unknown;
  readonly version?: number;
  readonly location?: string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `:parameters`. */
  readonly path: string;
  /** OpenAPI operationId. */
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  /** Who may call it; a route without a policy does not exist. `anyone`: no session needed. */
  readonly roles: readonly Role[] | 'anyone';
  readonly params?: Shape | undefined;
  readonly query?: Shape | undefined;
  readonly body?: Shape | undefined;
  /** Multipart fields and files, described for the document; the handler reads the parts itself. */
  readonly multipart?: Shape | undefined;
  /** The Idempotency-Key may be left out. */
  readonly keyOptional?: boolean | undefined;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer: Shape | null;
  /** `raw`: the handler writes to the reply itself (streams, server-sent events). */
  readonly raw?: boolean | undefined;
  /** `bytes`: the body arrives unparsed, for signatures over it. */
  readonly rawBody?: boolean | undefined;
  handle(call: Call<never, never, never>, tools: Tools): Promise<Answer | void>;
}

interface Declaration<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
> extends Omit<Route, 'params' | 'query' | 'body' | 'handle'> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  handle(call: Call<Out<P>, Out<Q>, Out<B>>, tools: Tools): Promise<Answer | void>;
}

/** Declares one public operation: its schemas are its types, its checks and its documentation. */
export function defineRoute<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(declaration: Declaration<P, Q, B>): Route {
  return declaration;
}
