import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiClient } from './demo/api-client.js';
import { LOCAL_COMPANIES, LOCAL_PASSWORD } from './local-companies.js';

interface Verdict {
  readonly chain: string;
  readonly intact: boolean;
  readonly entries: number;
  readonly head: string | null;
  readonly firstBroken: number | null;
  readonly what: string | null;
}
interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Whose chains: of the account in the environment, else of every company of the local stack. */
function accounts(env: NodeJS.ProcessEnv): readonly Account[] {
  const { AUDIT_EMAIL: email, AUDIT_PASSWORD: password } = env;
  if (email && password) return [{ name: email, email, password }];
  return LOCAL_COMPANIES.map(({ name, domain }) => ({ name, email: `auditor@${domain}`, password: LOCAL_PASSWORD }));
}

function addressOf(env: NodeJS.ProcessEnv, folder: string): string {
  if (env['AUDIT_URL']) return env['AUDIT_URL'];
  const stack = JSON.parse(readFileSync(join(folder, 'stack.json'), 'utf8')) as { readonly baseUrl: string };
  return stack.baseUrl;
}

const folder = process.env['KANTIA_LOCAL'] ?? fileURLToPath(new URL('../../.local', import.meta.url));
const baseUrl = addressOf(process.env, folder);
for (const { name, email, password } of accounts(process.env)) {
  const api = new ApiClient(baseUrl);
  await api.signIn(email, password);
  const { chains } = await api.post<{ readonly chains: readonly Verdict[] }>('/audit/verify');
  for (const { chain, intact, entries, head, firstBroken, what } of chains) {
    // The head is what to keep elsewhere: it shows that nobody cut the end of the chain off.
    console.log(
      intact
        ? `${name}, ${chain}: intact, ${entries} entries, head ${head ?? '-'}`
        : `${name}, ${chain}: BROKEN at entry ${firstBroken ?? '-'}: ${what ?? ''} (${entries} entries)`,
    );
    if (!intact) process.exitCode = 1;
  }
}
