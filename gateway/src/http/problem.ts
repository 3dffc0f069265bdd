import { Refusal, Unavailable, type RefusalDetail, type RefusalKind } from '@kantia/platform/ports/errors';
import { trace } from '@opentelemetry/api';
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { messageIn, messagesIn } from '../answer-texts.js';
import type { Language } from './language.js';
import { TITLES } from './own-texts.js';

/** RFC 9457 with our extensions (ux.md B.1). `code` is stable; texts of codes live with their readers. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.string()),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
    traceId: z.string(),
    retryable: z.boolean(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'precondition-required': 428,
  forbidden: 403,
  'too-large': 413,
};

/** A refusal of the gateway itself, before any service was asked. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 422 | 429,
    readonly code: string,
    message: string,
    readonly details: readonly RefusalDetail[] = [],
  ) {
    super(message);
  }
}

interface Facts {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly errors?: readonly RefusalDetail[];
  readonly retryable?: boolean;
}

function factsOf(error: unknown): Facts {
  if (error instanceof Refusal) {
    return {
      status: STATUS[error.kind],
      code: error.code,
      detail: error.message,
      params: error.params,
      errors: error.details,
    };
  }
  if (error instanceof Rejected)
    return { status: error.status, code: error.code, detail: error.message, errors: error.details };
  if (error instanceof Unavailable) {
    return {
      status: 503,
      code: 'unavailable',
      detail: `El servicio ${error.dependency} no responde; intente de nuevo.`,
      params: { dependency: error.dependency },
      retryable: true,
    };
  }
  return factsOfFastify(error);
}

function factsOfFastify(error: unknown): Facts {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, keyword, message }) => ({
      pointer: instancePath || '/',
      code: keyword,
      message: message ?? '',
    }));
    return { status: 422, code: 'request.invalid', detail: 'La solicitud tiene datos no válidos.', errors };
  }
  const { statusCode, code, message } = error as Partial<FastifyError>;
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return {
      status: statusCode,
      code: `http.${(code ?? 'rejected').toLowerCase()}`,
      detail: message ?? 'Solicitud rechazada',
    };
  }
  return { status: 500, code: 'internal', detail: 'Ocurrió un error inesperado. Informe el código de seguimiento.' };
}

/** The problem document of an error, in the language asked for. What we did not foresee tells nothing but its trace. */
export function toProblem(error: unknown, instance: string, language: Language): Problem {
  const facts = factsOf(error);
  return {
    type: `/api/docs#${facts.code}`,
    title: TITLES[facts.status]?.[language] ?? 'Error',
    status: facts.status,
    detail: messageIn(language, { code: facts.code, message: facts.detail }),
    instance,
    code: facts.code,
    params: { ...facts.params },
    errors: messagesIn(language, facts.errors ?? []),
    traceId: trace.getActiveSpan()?.spanContext().traceId ?? '',
    retryable: facts.retryable ?? false,
  };
}
