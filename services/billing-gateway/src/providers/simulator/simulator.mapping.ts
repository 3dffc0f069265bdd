import { z } from 'zod';
import type { ProviderAnswer } from '../../domain/provider-answer.js';
import type { WebhookEvent } from '../provider.js';

/** The simulator's own words stop in this file. */
const STATES = ['PROCESSING', 'VALIDATED', 'VALIDATED_WITH_NOTES', 'REJECTED'] as const;

const documentState = z.object({
  reference: z.guid(),
  state: z.enum(STATES),
  documentKey: z
    .string()
    .regex(/^[0-9a-f]{96}$/)
    .nullable(),
  messages: z.array(z.string()).max(100),
});
const callback = z.object({ type: z.literal('document.state'), companyId: z.guid(), data: documentState });
const problem = z.object({ messages: z.array(z.string()).min(1) });

function toAnswer({ state, documentKey, messages }: z.infer<typeof documentState>): ProviderAnswer {
  if (state === 'REJECTED') return { outcome: 'rejected', reasons: messages };
  if (state === 'PROCESSING') return { outcome: 'pending', officialId: documentKey };
  if (documentKey === null) return { outcome: 'unknown', cause: 'provider-sent-no-document-key' };
  return state === 'VALIDATED'
    ? { outcome: 'accepted', officialId: documentKey }
    : { outcome: 'accepted-with-remarks', officialId: documentKey, remarks: messages };
}

/** An answer that cannot be read tells nothing: the document may be there. */
export function fromResponse({
  status,
  body,
  reference,
}: {
  readonly status: number;
  readonly body: string;
  readonly reference: string;
}): ProviderAnswer {
  if (status === 429 || status === 503) return { outcome: 'unreachable', cause: `provider-answered-${status}` };
  if (status === 404) return { outcome: 'not-found' };
  const json = parsed(body);
  if (status === 422) {
    const { success, data } = problem.safeParse(json);
    return success
      ? { outcome: 'rejected', reasons: data.messages }
      : { outcome: 'unknown', cause: 'provider-answer-unreadable' };
  }
  if (status !== 200 && status !== 202) return { outcome: 'unknown', cause: `provider-answered-${status}` };
  const { success, data } = documentState.safeParse(json);
  return success && data.reference === reference
    ? toAnswer(data)
    : { outcome: 'unknown', cause: 'provider-answer-unreadable' };
}

/** Null when the body is no callback for this company, however well it is signed. */
export function fromCallback({
  webhookId,
  body,
  companyId,
}: {
  readonly webhookId: string;
  readonly body: string;
  readonly companyId: string;
}): WebhookEvent | null {
  const { success, data } = callback.safeParse(parsed(body));
  if (!success || data.companyId !== companyId) return null;
  const answer = toAnswer(data.data);
  return answer.outcome === 'unknown' ? null : { webhookId, reference: data.data.reference, answer };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
