const PREFIX = 'kantia.command.';

/**
 * The Idempotency-Key of what a form is about to do: the same for the same content until it is done, so that a double click, a retry
 * after a cut connection and a reload are one command.
 */
export function commandKey(command: string, content: unknown): string {
  const text = JSON.stringify(content);
  const kept = sessionStorage.getItem(PREFIX + command);
  if (kept?.slice(37) === text) return kept.slice(0, 36);
  const key = crypto.randomUUID();
  sessionStorage.setItem(PREFIX + command, `${key} ${text}`);
  return key;
}

/** It is done: the same again is another command. */
export function forgetKey(command: string): void {
  sessionStorage.removeItem(PREFIX + command);
}
