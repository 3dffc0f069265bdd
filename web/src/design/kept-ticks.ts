import { tabStore } from '../api/tab-store.js';
import type { Ticked } from './selection.js';

const PREFIX = 'kantia.ticks.';

/** Ticks that survive a reload: what they are called, and the filter on screen. */
export interface TickKeeping<F> {
  readonly name: string;
  readonly filter: F;
}

export function ticksText<F>(ticked: Ticked<F>): string {
  return JSON.stringify(
    ticked.mode === 'all' ? { ...ticked, except: [...ticked.except] } : { ...ticked, keys: [...ticked.keys] },
  );
}

/** Null where the text is none of ticks, or means all of another filter than that on screen: its count would be wrong. */
export function ticksFrom<F>(text: string, filter: F): Ticked<F> | null {
  const said = read(text);
  const listed = (name: string) => {
    const value = said.get(name);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? new Set<string>(value) : null;
  };
  const [keys, except] = [listed('keys'), listed('except')];
  if (said.get('mode') === 'some' && keys) return { mode: 'some', keys };
  const isSame = JSON.stringify(said.get('filter')) === JSON.stringify(filter);
  return said.get('mode') === 'all' && except && isSame ? { mode: 'all', filter, except } : null;
}

function read(text: string): ReadonlyMap<string, unknown> {
  try {
    const said: unknown = JSON.parse(text);
    return new Map(typeof said === 'object' && said !== null ? Object.entries(said) : []);
  } catch {
    return new Map();
  }
}

export function keptTicks<F>({ name, filter }: TickKeeping<F>): Ticked<F> | null {
  const text = tabStore().getItem(PREFIX + name);
  return text === null ? null : ticksFrom(text, filter);
}

export function keepTicks<F>(name: string, ticked: Ticked<F>): void {
  if (ticked.mode === 'some' && ticked.keys.size === 0) {
    forgetTicks(name);
    return;
  }
  try {
    tabStore().setItem(PREFIX + name, ticksText(ticked));
  } catch {
    // More than the browser keeps for a tab: an older choice would be a wrong one.
    forgetTicks(name);
  }
}

export function forgetTicks(name: string): void {
  tabStore().removeItem(PREFIX + name);
}
