import { tabStore } from './tab-store.js';

const PREFIX = 'kantia.command.';

/**
 * The key of what a person is about to do: the same for the same content until it is done, so that a double click, a retry after a cut
 * connection and a reload are one command. Of what is under no version, or has it in its content; commands of a dialog are `Intentions`.
 */
export function commandKey(command: string, content: unknown): string {
  const text = JSON.stringify(content);
  const kept = tabStore().getItem(PREFIX + command);
  if (kept !== null) {
    const { key, text: meant } = JSON.parse(kept) as { readonly key: string; readonly text: string };
    if (meant === text) return key;
  }
  const key = crypto.randomUUID();
  tabStore().setItem(PREFIX + command, JSON.stringify({ key, text }));
  return key;
}

/** It is done, or given up: the same again is another command. */
export function forgetKey(command: string): void {
  tabStore().removeItem(PREFIX + command);
}
