import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type ContractVersion = components['schemas']['ContractVersion'];
export type Detail = components['schemas']['SupplyPointDetail'];

export function useSupplyPoint(id: string) {
  return api.useQuery('get', '/api/v1/supply-points/{id}', { params: { path: { id } } });
}

/** A version in the address: contract and first day. */
export function keyOf({ code, validFrom }: ContractVersion): string {
  return `${validFrom} ${code}`;
}

/** The version that holds today, or else the nearest: what a new one starts from. */
export function currentVersion(versions: readonly ContractVersion[], today: string): ContractVersion | undefined {
  return versions.find(({ validFrom }) => validFrom <= today) ?? versions.at(-1);
}
