import { assert } from './assert.js';

type Branded<B extends string> = string & { readonly __brand: B };

export type CycleId = Branded<'CycleId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Brands a UUID: `id<CycleId>(text)`. */
export function id<T extends string>(text: string): T {
  assert(isUuid(text), `not an id: ${JSON.stringify(text)}`);
  return text as T;
}
