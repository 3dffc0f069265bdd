import { describe, expect, it } from '@jest/globals';
import { aDashboard } from '../../../test/dashboard-samples.js';
import { tableOf } from './card-export.js';

const words = {
  word: (key: string) => key,
  titleOf: (card: string, alternate: boolean) => `${card} ${alternate}`,
  localSecond: () => '2026-11-24 10:32:05',
};

describe('tableOf', () => {
  it('has a row for each figure, exact, with what it is about', () => {
    const { headers, rows } = tableOf(aDashboard(), words);

    expect(headers).toEqual(['figure', 'value', 'unit', 'period', 'market', 'updated', 'position']);
    expect(rows).toHaveLength(8);
    expect(rows[6]?.map((cell) => cell?.code)).toEqual([
      'totalValue',
      '48123512345.67',
      'COP',
      '2026-10',
      'regulated',
      '2026-11-24T15:32:05.000Z',
      '84213',
    ]);
  });

  it('has no money for whoever sees none', () => {
    const dashboard = aDashboard();
    const kpis = { ...dashboard.kpis, totalValue: { local: null, usd: null } };

    expect(tableOf({ ...dashboard, kpis }, words).rows).toHaveLength(6);
  });
});
