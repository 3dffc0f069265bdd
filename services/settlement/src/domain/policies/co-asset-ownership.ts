import { decimal, ZERO, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** Share of the investment charge of the level-1 asset (CDI) that its user pays, by who owns it. */
export type InvestmentShares = Readonly<Record<'operator' | 'shared' | 'user', Decimal>>;

export const INVESTMENT_SHARES: readonly Dated<InvestmentShares>[] = [
  {
    value: { operator: decimal('1'), shared: decimal('0.5'), user: ZERO },
    validFrom: period('2008-09'),
    validUntil: null,
    norm: 'Resoluciones CREG 097/2008 y 015/2018',
  },
];
