import { Refusal, Unavailable } from '@kantia/platform/ports/errors';

/** An answer over the border of a thread, where an error loses its class. */
export type ThreadAnswer<R> =
  | { readonly value: R }
  | { readonly unavailable: Pick<Unavailable, 'dependency' | 'cause'> }
  | { readonly refusal: Pick<Refusal, 'code' | 'kind' | 'message' | 'params' | 'details'> };

export async function toThreadAnswer<R>(work: Promise<R>): Promise<ThreadAnswer<R>> {
  try {
    return { value: await work };
  } catch (error) {
    // The bus tells these two apart: what is away comes back with back-off. Whatever else it is ends as it is thrown.
    if (error instanceof Unavailable) return { unavailable: { dependency: error.dependency, cause: error.cause } };
    if (error instanceof Refusal) {
      const { code, kind, message, params, details } = error;
      return { refusal: { code, kind, message, params, details } };
    }
    throw error;
  }
}

export function fromThreadAnswer<R>(answer: ThreadAnswer<R>): R {
  if ('value' in answer) return answer.value;
  if ('unavailable' in answer)
    throw new Unavailable(answer.unavailable.dependency, { cause: answer.unavailable.cause });
  const { code, kind, message, params, details } = answer.refusal;
  throw new Refusal(code, kind, message, params, details);
}
