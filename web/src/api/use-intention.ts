import { useEffect, useRef } from 'react';
import { forgetKey, intentionOf, type Intention } from './command-key.js';
import { Problem } from './problem.js';

interface Meant {
  readonly content: unknown;
  readonly version: number;
}

/**
 * Sends a command about a versioned resource as one intention: what got no answer is tried again under the same key and version. It ends
 * with an answer, a refusal, or when the dialog is closed without one; a reload of the page does not end it.
 */
export function useIntention() {
  const unanswered = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (unanswered.current !== null) forgetKey(unanswered.current);
    },
    [],
  );
  return async <T>(
    command: string,
    { content, version }: Meant,
    send: (intention: Intention) => Promise<T>,
  ): Promise<T> => {
    unanswered.current = null;
    try {
      const answer = await send(intentionOf(command, content, version));
      forgetKey(command);
      return answer;
    } catch (error) {
      // What was refused is a new command once it is seen anew; a broken connection may have carried it out.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) forgetKey(command);
      else unanswered.current = command;
      throw error;
    }
  };
}
