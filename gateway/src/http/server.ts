import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { routes } from '../routes/catalogue.js';
import type { Sessions } from '../users/sessions.js';
import { SESSION_COOKIE } from './cookie.js';
import { languageOf } from './language.js';
import { problemSchema, Rejected, toProblem } from './problem.js';
import type { Person } from '../users/person.js';
import type { Answer, Route, Tools } from './route.js';
import { withName } from './with-name.js';

const API = '/api';
const VERSION = '/v1';

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'KantiA Liquidación',
    version: '1',
    description: 'Liquidación mensual de energía: de contratos, lecturas y precios a facturas aceptadas.',
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
      bearer: { type: 'http', scheme: 'bearer' },
    },
  },
} as const;

const keyHeaders = (optional: boolean) =>
  z.looseObject({
    'idempotency-key': optional ? z.string().max(255).optional() : z.string().min(1).max(255),
  });

/**
 * Registers plug-ins, error answers, the document and every route of the catalogue below `/api`. They live in a scope of their
 * own, because the host has handlers for its own addresses.
 */
export async function buildServer(host: FastifyInstance, tools: Tools): Promise<void> {
  await host.register((scope) => buildApi(scope, tools), { prefix: API });
}

async function buildApi(fastify: FastifyInstance, tools: Tools): Promise<void> {
  fastify.setValidatorCompiler(validatorCompiler);
  fastify.setSerializerCompiler(serializerCompiler);
  fastify.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
  fastify.setNotFoundHandler((request, reply) =>
    answerProblem(new Rejected(404, 'http.not-found', 'No existe esta dirección.'), request, reply),
  );
  fastify.addHook('onRequest', async ({ method, routeOptions }) => {
    // The HTTP instrumentation does not know routes; without them every request is called alike.
    const span = trace.getActiveSpan();
    span?.updateName(`${method} ${routeOptions.url ?? 'unknown'}`).setAttribute('http.route', routeOptions.url ?? '');
  });
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null },
    },
  });
  await fastify.register(cookie);
  await fastify.register(multipart, {
    limits: { files: 50, fields: 20, fieldSize: 10_000, fileSize: tools.uploadMaxBytes },
  });
  await fastify.register(rateLimit, { global: false });
  await fastify.register(swagger, {
    openapi: DOCUMENT,
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await fastify.register(swaggerUi, { routePrefix: '/docs' });
  fastify.get('/openapi.json', { schema: { hide: true } }, () => fastify.swagger());
  for (const route of routes)
    await fastify.register(async (scope) => {
      mount(scope, route, tools);
    });
}

function mount(scope: FastifyInstance, route: Route, tools: Tools): void {
  if (route.rawBody) {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    );
  }
  scope.route({
    method: route.method,
    url: VERSION + route.path,
    schema: schemaOf(route),
    // Headers for browsers, made anew for each answer: a provider that calls back ten thousand times needs none.
    ...(route.rawBody ? { helmet: false as const } : {}),
    ...(route.id === 'openSession' ? { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } } : {}),
    handler: async (request, reply) => {
      const person = await authorise(request, route, tools.sessions);
      const call = callOf(request, reply, person, route);
      const answer = await route.handle(call, tools).catch(async (error: unknown) => {
        throw person ? await withName(error, person, tools) : error;
      });
      return route.raw ? reply : answerValue(reply, route, answer ?? { body: null });
    },
  });
}

function schemaOf(route: Route): NonNullable<RouteOptions['schema']> {
  const command = route.method !== 'GET';
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.multipart
      ? { consumes: ['multipart/form-data'], description: `multipart/form-data: ${describeForm(route.multipart)}` }
      : {}),
    ...(command && !route.rawBody ? { headers: keyHeaders(route.keyOptional ?? false) } : {}),
    ...(route.roles === 'anyone' ? { security: [] } : { security: [{ session: [] }, { bearer: [] }] }),
    response: {
      ...(route.answer ? { [route.status]: route.answer } : {}),
      '4xx': problemSchema,
      '5xx': problemSchema,
    },
  };
}

function describeForm(form: z.ZodType): string {
  const { properties = {} } = z.toJSONSchema(form, { unrepresentable: 'any' });
  return Object.entries(properties)
    .map(([name, property]) => `\`${name}\` ${typeof property === 'object' ? (property.description ?? '') : ''}`.trim())
    .join('; ');
}

async function authorise(request: FastifyRequest, route: Route, sessions: Sessions): Promise<Person | null> {
  if (route.roles === 'anyone') return null;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? request.cookies[SESSION_COOKIE];
  const person = token ? await sessions.recognise(token) : null;
  if (!person) throw new Rejected(401, 'session.required', 'Inicie sesión para continuar.');
  if (!route.roles.some((role) => person.roles.includes(role))) {
    throw new Rejected(
      403,
      'session.forbidden',
      `Su usuario no tiene permiso para esta acción (${route.roles.join(', ')}).`,
    );
  }
  return person;
}

function callOf(request: FastifyRequest, reply: FastifyReply, person: Person | null, route: Route): never {
  const key = request.headers['idempotency-key'];
  const actor = person ?? { companyId: '', userId: null, roles: [] };
  const idempotencyKey = route.method !== 'GET' && typeof key === 'string' && key !== '' ? { idempotencyKey: key } : {};
  const call = {
    params: request.params,
    query: request.query,
    body: request.body,
    person: actor,
    as: { actor: { companyId: actor.companyId, userId: actor.userId, roles: actor.roles }, ...idempotencyKey },
    ifMatch: ifMatchOf(request),
    language: languageOf(request.headers['accept-language']),
    raw: request,
    reply,
  };
  // The schemas have just checked params, query and body; their types are tied together by defineRoute.
  return call as never;
}

function ifMatchOf(request: FastifyRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined) return null;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new Rejected(400, 'if-match.malformed', 'If-Match lleva el ETag de la última lectura, entre comillas.');
  return Number(version);
}

function answerValue(reply: FastifyReply, route: Route, { status, body, version, location }: Answer): FastifyReply {
  if (version !== undefined) reply.header('etag', `"${version}"`);
  if (location !== undefined) reply.header('location', location);
  return reply.status(status ?? route.status).send(body);
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const problem = toProblem(error, request.url.split('?')[0] ?? '/', language);
  const facts = { code: problem.code, status: problem.status, instance: problem.instance };
  // Who was told a trace finds it here.
  if (problem.status >= 500) request.log.error({ ...facts, err: error }, 'request failed');
  else request.log.info(facts, 'request refused');
  if (problem.status === 503) reply.header('retry-after', '5');
  return reply.status(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}
