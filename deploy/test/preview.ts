import { describe, expect, it } from '@jest/globals';
import type { ApiClient, Page } from '../src/demo/api-client.js';

interface Preview {
  readonly services: readonly {
    readonly supplyPointCode: string;
    readonly statement: { readonly total: string; readonly resultHash: string } | null;
    readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  }[];
  readonly waitingFor: readonly string[];
}

/** The point of the acceptance case of Colombia's unregulated market (its run adds a suffix), settled by its cycle in its month. */
const [POINT, MONTH] = ['U01-', '2026-04'];
const NOTHING_LOADED = '2026-06';
const BEFORE_THE_CONTRACT = '2024-12';

/** What one point of the unregulated market would be billed, through the public API, after its acceptance case. */
export function preview(operator: () => ApiClient): void {
  describe('a preview', () => {
    const pointId = async () => {
      const { items } = await operator().get<Page<{ id: string; code: string }>>(
        `/supply-points?q=${POINT}&market=unregulated&limit=20`,
      );
      return items.find(({ code }) => code.startsWith(POINT))?.id ?? '';
    };
    const previewOf = async (period: string) =>
      operator().post<Preview>('/settlements/preview', {
        supplyPointId: await pointId(),
        period,
        market: 'unregulated',
      });
    /** Everything that a settlement leaves behind. */
    const left = async () => ({
      cycles: (await operator().get<Page<unknown>>('/cycles?limit=1')).total,
      invoices: (await operator().get<Page<unknown>>(`/supply-points/${await pointId()}/invoices?limit=50`)).items,
      settlements: (await operator().get<Page<unknown>>(`/supply-points/${await pointId()}/settlements?limit=50`))
        .items,
      consumption: await operator().get<unknown>(`/supply-points/${await pointId()}/consumption`),
    });

    it('is what the cycle billed, and leaves nothing behind', async () => {
      const before = await left();

      const { services, waitingFor } = await previewOf(MONTH);

      expect(services).toMatchObject([
        { supplyPointCode: expect.stringContaining(POINT), statement: { total: '82563340.00' } },
      ]);
      expect(waitingFor).toEqual([]);
      expect(before.settlements).toContainEqual(
        expect.objectContaining({ period: MONTH, total: services[0]?.statement?.total }),
      );
      expect(await left()).toEqual(before);
    });

    it('names the kinds that a month waits for, and settles nothing of it', async () => {
      const before = await left();

      expect(await previewOf(NOTHING_LOADED)).toMatchObject({
        services: [],
        waitingFor: ['co.hourly-readings', 'co.ppi', 'co.unit-cost-components'],
      });
      expect(await left()).toEqual(before);
    });

    it('settles nothing of a month before the contract', async () => {
      const { services, waitingFor } = await previewOf(BEFORE_THE_CONTRACT);

      expect(services).toEqual([]);
      expect(waitingFor.length).toBeGreaterThan(0);
    });

    it.each(['2026-13', '2026', 'abril'])('refuses «%s», which is no month', async (period) => {
      await expect(previewOf(period)).rejects.toThrow(/ 422: /);
    });
  });
}
