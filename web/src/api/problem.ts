import { askedLanguage } from './language.js';

/** A refusal of the API (RFC 9457) or of the way to it. `traceId` finds the request in logs and traces. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly { readonly pointer?: string; readonly message?: string }[];
  /** Who changed it meanwhile, where that is why; else null. */
  readonly changedBy: string | null;

  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly traceId: string | null,
    { errors = [], changedBy = null }: Partial<Pick<Problem, 'errors' | 'changedBy'>> = {},
  ) {
    super(detail);
    this.errors = errors;
    this.changedBy = changedBy;
  }
}

/** No answer came at all. */
export function unreachable(): Problem {
  const text = { es: 'El servidor no responde.', en: 'The server does not answer.' };
  return new Problem(0, 'http.unreachable', text[askedLanguage()], null);
}

interface ProblemBody {
  readonly status?: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly traceId?: string | null;
  readonly errors?: readonly { readonly pointer?: string; readonly message?: string }[];
  readonly params?: { readonly byName?: string };
}

export function toProblem(status: number, body: unknown): Problem {
  const { code, title, detail, traceId, errors, params } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as ProblemBody;
  return new Problem(status, code ?? 'http.unreadable', detail ?? title ?? `HTTP ${status}`, traceId ?? null, {
    errors: errors ?? [],
    changedBy: params?.byName ?? null,
  });
}
