import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@kantia/contracts/define';
import type { Units } from '@kantia/platform/ports/unit-of-work';
import type { Directory } from '../../src/users/directory.js';

export interface OpenedDirectory {
  readonly directory: Directory;
  readonly units: Units;
  close(): Promise<void>;
}

const FIRST = '0a1d0000-0000-4000-8000-0000000000a1';
const SECOND = '0a1d0000-0000-4000-8000-0000000000a2';
const THIRD = '0a1d0000-0000-4000-8000-0000000000a3';
const NOBODY = { companyId: '00000000-0000-0000-0000-000000000000', userId: null, roles: [] };
const of = (companyId: string) => ({ companyId, userId: null, roles: [] });
const LATER = new Date('2100-01-01T00:00:00Z');
const NOW = new Date('2026-11-01T00:00:00Z');

/** Whatever keeps users: what a company sees and changes is its own, also of a person who works for several. */
export function directorySuite(open: () => Promise<OpenedDirectory>): void {
  describe('a directory of users', () => {
    let opened: OpenedDirectory;
    let next = 0;
    const id = () => `0a1d0000-0000-4000-9000-0000000001${String(next++).padStart(2, '0')}`;
    const run = <R>(companyId: string, step: Parameters<Units['run']>[1]) =>
      opened.units.run(of(companyId), step) as Promise<R>;
    const add = (companyId: string, email: string, roles: readonly Role[] = ['operator'], userId = id()) => {
      const user = {
        id: userId,
        companyId,
        email,
        name: `${email} en ${companyId.at(-1)}`,
        roles,
        disabled: false,
        version: 1,
      };
      return run<string>(companyId, (work) =>
        opened.directory.add(work, { ...user, passwordHash: `hash of ${companyId}` }),
      );
    };
    const login = (email: string) => opened.units.run(NOBODY, (work) => opened.directory.findLogin(work, email));
    const everywhere = async (email: string) => {
      const found = await login(email);
      if (!found) return [];
      const users = await opened.units.run(NOBODY, (work) => opened.directory.everywhere(work, found.user));
      return users.map(({ companyId, roles }) => [companyId, roles.join()]);
    };
    const emailsOf = async (companyId: string) =>
      (await opened.units.run(of(companyId), (work) => opened.directory.list(work))).map(({ email }) => email);
    const session = (companyId: string, userId: string, tokenHash: string) =>
      run(companyId, (work) => opened.directory.openSession(work, { tokenHash, userId, expiresAt: LATER }));
    const recognised = (tokenHash: string) =>
      opened.units.run(NOBODY, (work) => opened.directory.findSession(work, tokenHash, NOW));

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it('lets another company take on who has an account, by its own roles and with her own password', async () => {
      const answers = [
        await add(FIRST, 'ana@x.test', ['admin']),
        await add(SECOND, 'Ana@x.test', ['auditor']),
        await add(SECOND, 'ana@x.test'),
        await add(FIRST, 'ana@x.test'),
      ];

      expect(answers).toEqual(['added', 'joined', 'taken', 'taken']);
      expect(await everywhere('ana@x.test')).toEqual([
        [FIRST, 'admin'],
        [SECOND, 'auditor'],
      ]);
      expect((await login('ana@x.test'))?.passwordHash).toBe(`hash of ${FIRST}`);
    });

    it('shows a company its own people, with the name that it gave them, and nobody else', async () => {
      await add(THIRD, 'eva@x.test');

      expect(await emailsOf(SECOND)).toEqual(['ana@x.test']);
      expect(await emailsOf(THIRD)).toEqual(['eva@x.test']);
      const [ana] = await opened.units.run(of(SECOND), (work) => opened.directory.list(work));
      expect(ana?.name).toBe('Ana@x.test en 2');
    });

    it('opens a session in one company, with the roles of there', async () => {
      const ana = (await login('ana@x.test'))?.user.id ?? '';
      await session(FIRST, ana, 'first');
      await session(SECOND, ana, 'second');

      expect(await recognised('first')).toMatchObject({ companyId: FIRST, roles: ['admin'] });
      expect(await recognised('second')).toMatchObject({ companyId: SECOND, roles: ['auditor'] });
      // A session of a company that she does not belong to is worth nothing, however it came about.
      await session(THIRD, ana, 'third');
      expect(await recognised('third')).toBeNull();
    });

    it('changes a guest in the company that changes her, and shuts her out of there alone', async () => {
      const ana = (await login('ana@x.test'))?.user.id ?? '';
      const change = { id: ana, name: 'Ana', roles: ['operator'] as const, disabled: true, version: 1 };
      const stranger = await run(THIRD, (work) => opened.directory.change(work, change));
      const changed = await run(SECOND, (work) => opened.directory.change(work, change));

      expect(stranger).toBeNull();
      expect(changed).toMatchObject({ companyId: SECOND, disabled: true, version: 2 });
      expect(await recognised('second')).toBeNull();
      expect(await recognised('first')).toMatchObject({ name: 'ana@x.test en 1', roles: ['admin'] });
      expect(await everywhere('ana@x.test')).toEqual([[FIRST, 'admin']]);
    });

    it('knows nobody whom her first company has shut out', async () => {
      await add(FIRST, 'ines@x.test');
      await add(SECOND, 'ines@x.test');
      const ines = (await login('ines@x.test'))?.user.id ?? '';
      await session(SECOND, ines, 'guest');
      await run(FIRST, (work) =>
        opened.directory.change(work, { id: ines, name: 'Inés', roles: ['operator'], disabled: true, version: 1 }),
      );

      expect([await recognised('guest'), await login('ines@x.test'), await everywhere('ines@x.test')]).toEqual([
        null,
        null,
        [],
      ]);
    });

    it('keeps likings of a person in each company apart', async () => {
      const ana = (await login('ana@x.test'))?.user.id ?? '';
      await run(FIRST, (work) => opened.directory.savePreferences(work, ana, { of: 'first' }));
      await run(SECOND, (work) => opened.directory.savePreferences(work, ana, { of: 'second' }));

      expect(await run(FIRST, (work) => opened.directory.preferences(work, ana))).toEqual({ of: 'first' });
      expect(await run(SECOND, (work) => opened.directory.preferences(work, ana))).toEqual({ of: 'second' });
    });
  });
}
