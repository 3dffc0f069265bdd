import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentOf } from '../../src/domain/document.js';
import { readStatement } from '../../src/domain/statement.js';
import type { BillingProvider, Submission } from '../../src/providers/provider.js';
import { aStatement } from '../a-statement.js';

/** A provider with the handles that the suite needs to make it behave badly. */
export interface ProviderStage {
  readonly provider: BillingProvider;
  readonly companyId: string;
  /** Makes every new document end so. */
  behave(how: 'well' | 'hang' | 'fail' | 'reset' | 'reject' | 'remark' | 'down'): Promise<void>;
  /** Documents that exist on the provider's side. */
  documents(): Promise<readonly { readonly reference: string; readonly number: string; readonly total: string }[]>;
  close(): Promise<void>;
}

export function describeBillingProvider(name: string, open: () => Promise<ProviderStage>): void {
  describe(name, () => {
    let stage: ProviderStage;
    const submission = (total = '1000.50', reference = randomUUID()): Submission => {
      const documentType = { code: '60', prefix: 'SPD', firstNumber: 1n, lastNumber: 9n };
      const statement = readStatement(JSON.stringify(aStatement({ total })));
      const head = {
        companyId: stage.companyId,
        cycleId: randomUUID(),
        reference,
        number: `SPD${Math.floor(Math.random() * 1e9)}`,
        documentType,
      };
      return { companyId: stage.companyId, reference, document: documentOf(statement, head) };
    };
    beforeAll(async () => {
      stage = await open();
    });
    afterAll(async () => {
      await stage.provider.close();
      await stage.close();
    });

    it('makes one document of the same submission twice', async () => {
      await stage.behave('well');
      const twice = submission();

      const { answer: first } = await stage.provider.submit(twice);
      const { answer: second } = await stage.provider.submit(twice);

      expect(['pending', 'accepted']).toContain(first.outcome);
      expect(['pending', 'accepted']).toContain(second.outcome);
      expect((await stage.documents()).filter(({ reference }) => reference === twice.reference)).toHaveLength(1);
    });

    it.each(['hang', 'fail', 'reset'] as const)(
      'leaves the outcome unknown, never rejected, when the provider takes it and then does %s',
      async (how) => {
        await stage.behave(how);
        const taken = submission();

        const { answer } = await stage.provider.submit(taken);

        expect(answer.outcome).toBe('unknown');
        expect((await stage.provider.query(stage.companyId, taken.reference)).answer.outcome).toBe('accepted');
      },
    );

    it("carries the provider's own reasons with a rejection, and its remarks with an acceptance", async () => {
      await stage.behave('reject');
      const refused = submission();
      await stage.provider.submit(refused);
      await stage.behave('remark');
      const remarked = submission();
      await stage.provider.submit(remarked);

      expect((await stage.provider.query(stage.companyId, refused.reference)).answer).toEqual({
        outcome: 'rejected',
        reasons: [expect.stringMatching(/\w/)],
      });
      expect((await stage.provider.query(stage.companyId, remarked.reference)).answer).toMatchObject({
        outcome: 'accepted-with-remarks',
        remarks: [expect.stringMatching(/\w/)],
      });
    });

    it('keeps what came back as it came', async () => {
      await stage.behave('reject');
      const refused = submission();
      await stage.provider.submit(refused);

      const { answer, raw } = await stage.provider.query(stage.companyId, refused.reference);

      expect(raw).toMatch(/^HTTP 200\n/);
      expect(raw).toContain('reasons' in answer ? answer.reasons[0] : 'no reasons');
    });

    it('keeps amounts to the last digit', async () => {
      await stage.behave('well');
      const large = submission('98765432109876543.21');

      await stage.provider.submit(large);

      expect((await stage.documents()).find(({ reference }) => reference === large.reference)?.total).toBe(
        '98765432109876543.21',
      );
    });

    it('says that it does not know a reference, and that a provider out of service has not taken anything', async () => {
      await stage.behave('well');
      expect((await stage.provider.query(stage.companyId, randomUUID())).answer).toEqual({ outcome: 'not-found' });

      await stage.behave('down');
      const lost = submission();
      expect((await stage.provider.submit(lost)).answer.outcome).toBe('unreachable');
      expect((await stage.provider.query(stage.companyId, lost.reference)).answer.outcome).toBe('unreachable');
      await stage.behave('well');
      expect((await stage.provider.query(stage.companyId, lost.reference)).answer.outcome).toBe('not-found');
    });
  });
}
