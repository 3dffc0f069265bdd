import { z } from 'zod';
import { Refusal, Unavailable } from '../ports/errors.js';

const kind = z.enum(['invalid', 'not-found', 'conflict', 'stale', 'precondition-required', 'forbidden', 'too-large']);
const refusalBody = z.object({
  code: z.string(),
  kind,
  message: z.string(),
  params: z.record(z.string(), z.string()),
  details: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
});

export type ReplyStatus = 'ok' | 'refused' | 'unavailable' | 'failed';

/** What of an error may travel: a refusal whole, an outage by name, of a defect nothing. */
export function toErrorReply(error: unknown): { readonly status: ReplyStatus; readonly body: string } {
  if (error instanceof Refusal) {
    const { code, kind: refusalKind, message, params, details } = error;
    return { status: 'refused', body: JSON.stringify({ code, kind: refusalKind, message, params, details }) };
  }
  if (error instanceof Unavailable) return { status: 'unavailable', body: error.dependency };
  return { status: 'failed', body: '' };
}

export function fromErrorReply(status: string, body: string, operation: string): Error {
  if (status === 'refused') {
    const { code, kind: refusalKind, message, params, details } = refusalBody.parse(JSON.parse(body));
    return new Refusal(code, refusalKind, message, params, details);
  }
  if (status === 'unavailable') return new Unavailable(body);
  return new Error(`${operation} failed in the service that answers it`);
}
