import { Problem } from '../api/problem.js';

/** What the service says of each field (`/values/<attribute>`), by attribute. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries(
    error.errors.flatMap(({ pointer, message }) => {
      const attribute = /^\/values\/(.+)$/.exec(pointer ?? '')?.[1];
      return attribute === undefined ? [] : [[attribute, message ?? '']];
    }),
  );
}
