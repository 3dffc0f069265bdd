/** How a refusal answers: HTTP status at the gateway, disposition on the bus. Written once, in the platform. */
export type RefusalKind =
  | 'invalid' // 422: the request itself is wrong
  | 'not-found' // 404
  | 'conflict' // 409: impossible in this state
  | 'stale' // 412: If-Match no longer holds
  | 'precondition-required' // 428
  | 'forbidden' // 403
  | 'too-large'; // 413

export interface RefusalCase {
  readonly kind: RefusalKind;
  /** Spanish text for operators; `{name}` is filled from the parameters. */
  readonly es: string;
  readonly en: string;
}

/** One thing that is wrong, where it is. `pointer` is a JSON pointer or a column name. */
export interface RefusalDetail {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The request cannot be done. Cases are codes, declared per service with `defineRefusals`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    message: string,
    readonly params: Readonly<Record<string, string>> = {},
    readonly details: readonly RefusalDetail[] = [],
  ) {
    super(message);
  }
}

/** A dependency is away: the message comes back with back-off, HTTP answers 503 with Retry-After. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly dependency: string,
    options?: { cause?: unknown },
  ) {
    super(`${dependency} is unavailable`, options);
  }
}

/** Declares the refusals of a service: `refuse('cycles.already-started', { name })` makes the error to throw. */
export function defineRefusals<const C extends Readonly<Record<string, RefusalCase>>>(cases: C) {
  const refuse = (
    code: keyof C & string,
    params: Readonly<Record<string, string>> = {},
    details: readonly RefusalDetail[] = [],
  ): Refusal => {
    const found = cases[code] as RefusalCase;
    const text = found.es.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `{${name}}`);
    return new Refusal(code, found.kind, text, params, details);
  };
  return { cases, refuse };
}
