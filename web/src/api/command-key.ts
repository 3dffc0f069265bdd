import { tabStore } from './tab-store.js';

const PREFIX = 'kantia.intention.';

/** What is sent is the same bytes each time: key, and the version of the resource as it was when the person first meant it. */
export interface Intention {
  readonly key: string;
  readonly version: number;
}

/**
 * What a person is about to do: one key for the same content until it is done, so that a double click, a retry after a cut connection and a
 * reload are one command. The version stays that of the first try, also when that one was carried out and has made another: the owner of
 * the key compares whole requests.
 */
export function intentionOf(command: string, content: unknown, version: number): Intention {
  const text = JSON.stringify(content);
  const kept = tabStore().getItem(PREFIX + command);
  if (kept !== null) {
    const { key, version: first, text: meant } = JSON.parse(kept) as Intention & { readonly text: string };
    if (meant === text) return { key, version: first };
  }
  const intention = { key: crypto.randomUUID(), version };
  tabStore().setItem(PREFIX + command, JSON.stringify({ ...intention, text }));
  return intention;
}

/** As `intentionOf`, of what is under no version, or has it in its content. */
export function commandKey(command: string, content: unknown): string {
  return intentionOf(command, content, 0).key;
}

/** It is done, or given up: the same again is another command. */
export function forgetKey(command: string): void {
  tabStore().removeItem(PREFIX + command);
}
