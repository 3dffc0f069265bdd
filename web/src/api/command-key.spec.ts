import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandKey, forgetKey, intentionOf } from './command-key.js';

/** As a browser's, for as long as a test. */
class Kept {
  private readonly items = new Map<string, string>();
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.items.set(name, value);
  }
  removeItem(name: string): void {
    this.items.delete(name);
  }
}

describe('an intention', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
  beforeEach(() => {
    Object.defineProperty(globalThis, 'sessionStorage', { value: new Kept(), configurable: true });
  });
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
    else Reflect.deleteProperty(globalThis, 'sessionStorage');
  });

  it('keeps key and version while it got no answer, whatever the version is by now', () => {
    const first = intentionOf('approve-settlement', ['cycle', 'hash'], 7);

    expect(intentionOf('approve-settlement', ['cycle', 'hash'], 9)).toEqual(first);
    expect(first.version).toBe(7);
  });

  it('is another one for other content, for another command, and once it is done', () => {
    const first = intentionOf('approve-settlement', ['cycle', 'hash'], 7);
    expect(intentionOf('send-to-billing', ['cycle', 'hash'], 7).key).not.toBe(first.key);
    const second = intentionOf('approve-settlement', ['cycle', 'another hash'], 8);
    expect(second.key).not.toBe(first.key);
    expect(second.version).toBe(8);

    forgetKey('approve-settlement');
    const third = intentionOf('approve-settlement', ['cycle', 'another hash'], 9);
    expect(third.key).not.toBe(second.key);
    expect(third.version).toBe(9);
  });

  it('of what has no version is its key', () => {
    expect(commandKey('create-cycle', { name: 'Uno' })).toBe(commandKey('create-cycle', { name: 'Uno' }));
    expect(commandKey('create-cycle', { name: 'Uno' })).not.toBe(commandKey('create-cycle', { name: 'Dos' }));
  });
});
