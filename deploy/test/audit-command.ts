import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { tamper } from '@kantia/platform/testing/tamper';
import { ANDINA, LITORAL } from '../src/local-companies.js';

interface World {
  readonly baseUrl: string;
  /** Of PostgreSQL's superuser. */
  readonly adminUrl: string;
}
const COMMAND = fileURLToPath(new URL('../verify-audit.mjs', import.meta.url));
const CHAINS = ['cycles', 'customers', 'inputs', 'users'] as const;

/** What the command tells of the stack: its lines, and its exit code. */
async function verified({ baseUrl }: World): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const env = { ...process.env, AUDIT_URL: baseUrl };
  const { stdout, code = 0 } = (await promisify(execFile)(process.execPath, [COMMAND], { env }).catch(
    (error: { stdout: string; code: number }) => error,
  )) as { stdout: string; code?: number };
  return { code, lines: stdout.trim().split('\n') };
}

/** `npm run verify-audit` against the stack of the journey, which has left entries in every chain. */
export function auditCommand(world: () => World): void {
  describe('the command that verifies the audit', () => {
    it('recomputes every chain of every company, names what was planted in one, and nothing else', async () => {
      const sound = await verified(world());
      const database = new URL(world().adminUrl);
      database.pathname = '/kantia_customers';
      const plant = (shift: string) =>
        tamper({ ownerUrl: database.href }, ANDINA.id, [
          `update platform.audit_entry set count = count ${shift} where company_id = '${ANDINA.id}' and seq = 2`,
        ]);
      await plant('+ 1');
      const broken = await verified(world());
      await plant('- 1');
      const mended = await verified(world());

      const intact = (company: string, chain: string) =>
        expect.stringMatching(new RegExp(`^${company}, ${chain}: intact, \\d+ entries, head ([0-9a-f]{64}|-)$`));
      const companies = [ANDINA.name, LITORAL.name];
      expect(sound).toEqual({
        code: 0,
        lines: companies.flatMap((company) => CHAINS.map((chain) => intact(company, chain))),
      });
      for (const chain of CHAINS)
        expect(sound.lines).toContainEqual(expect.stringMatching(`^${ANDINA.name}, ${chain}: intact, [1-9]`));
      expect(broken.code).toBe(1);
      const told = broken.lines.filter((line) => line.includes('BROKEN'));
      expect(told).toEqual([
        expect.stringMatching(
          new RegExp(`^${ANDINA.name}, customers: BROKEN at entry 2: the entry was changed \\(\\d+ entries\\)$`),
        ),
      ]);
      expect(mended).toEqual(sound);
    }, 300_000);
  });
}
