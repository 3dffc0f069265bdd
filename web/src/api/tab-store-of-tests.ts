import { afterEach, beforeEach } from '@jest/globals';

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

/** The tests of the file have what a browser keeps for a tab; each begins with none of it. */
export function aTabStore(): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
  beforeEach(() => {
    Object.defineProperty(globalThis, 'sessionStorage', { value: new Kept(), configurable: true });
  });
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
    else Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
}
