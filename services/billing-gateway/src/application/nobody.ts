import type { Actor } from '@kantia/platform/ports/unit-of-work';

/** Nobody's unit of work: row security shows it no business row, only the queue of ids and the board of outages. */
export const NOBODY: Actor = { companyId: '00000000-0000-0000-0000-000000000000', userId: null, roles: [] };

/** The service itself, acting for a company without a person. */
export function serviceOf(companyId: string): Actor {
  return { companyId, userId: null, roles: [] };
}
