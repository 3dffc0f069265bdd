import { Units } from '@kantia/platform/ports/unit-of-work';
import type { GatewayConfig } from './gateway.config.js';
import type { Directory } from './users/directory.js';
import { hashPassword } from './users/password.js';

/** Makes the accounts of a local stack, once. They refuse to exist in production. */
export async function ensureLocalAccounts(config: GatewayConfig, units: Units, directory: Directory): Promise<void> {
  const accounts = config.GATEWAY_LOCAL_ACCOUNTS;
  if (accounts.length === 0) return;
  if (config.NODE_ENV === 'production')
    throw new Error('local accounts are not allowed in production: unset GATEWAY_LOCAL_ACCOUNTS');
  const passwordHash = await hashPassword(config.GATEWAY_LOCAL_PASSWORD);
  for (const account of accounts) {
    const actor = { companyId: account.companyId, userId: null, roles: [] };
    await units.run(actor, (work) => directory.add(work, { ...account, disabled: false, version: 1, passwordHash }));
  }
}
