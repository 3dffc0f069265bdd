import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { askedLanguage } from './language.js';
import { Problem, toProblem, unreachable } from './problem.js';
import type { paths } from './schema.js';

/** Told when the session has ended, so that the person can sign in again where she stands. */
type Listener = () => void;
const ended = new Set<Listener>();
export function onSessionEnd(listener: Listener): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}

/** To be told by whatever asks the API by another way than `client`. */
export function sessionHasEnded(): void {
  for (const tell of ended) tell();
}

const middleware: Middleware = {
  onRequest({ request }) {
    // Commands of a form carry a key of their own, made when the form opened; the others get one here.
    if (request.method !== 'GET' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    request.headers.set('accept-language', askedLanguage());
    return request;
  },
  async onResponse({ response, request }) {
    if (response.ok) return undefined;
    if (response.status === 401 && !new URL(request.url).pathname.endsWith('/session')) sessionHasEnded();
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    throw toProblem(response.status, body);
  },
  onError({ error }) {
    return error instanceof Problem ? error : unreachable();
  },
};

export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(middleware);

const queries = createQueries(client);

/**
 * Typed queries and commands of the API for components. A list that comes in pages has a key of its own: the library gives it that of the
 * single answer to the same question, and whichever of the two is asked second finds data of another shape.
 */
export const api: typeof queries = {
  ...queries,
  useInfiniteQuery: (method, path, init, options, queryClient) =>
    queries.useInfiniteQuery(method, path, init, { ...options, queryKey: [method, path, init, 'pages'] }, queryClient),
};
