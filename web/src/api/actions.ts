import type { components } from './schema.js';

/** Whether the API would let this person do it now; not yet while nothing has been heard of the resource. */
export function mayDo(actions: readonly components['schemas']['Action'][] | undefined, act: string): boolean {
  return actions?.some(({ name, allowed }) => name === act && allowed) ?? false;
}
