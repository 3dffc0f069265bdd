import { Injectable } from '@nestjs/common';
import { decimal, toText } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import { Columnar } from '@kantia/platform/ports/columnar';
import { anyMarketTotals } from '../../domain/kinds/any.market-totals/kind.js';
import { literal } from '../../domain/sql.js';
import type { AcceptedInput } from '../ports.js';
import { queryCurrent } from './current-rows.js';
import { InputCandidates } from './input-candidates.js';

/** Figures as decimal text; null where the file is silent. */
export interface MarketTotal {
  readonly component: string;
  readonly energyKwh: string | null;
  readonly amount: string | null;
  readonly inputId: string;
  readonly row: number;
}

/** Reads what the market says of a month, by the newest upload for each market. */
@Injectable()
export class MarketTotals {
  constructor(
    private readonly columnar: Columnar,
    private readonly candidates: InputCandidates,
  ) {}

  /** In the order of the components' names. */
  async of(
    inputs: readonly AcceptedInput[],
    { market, period }: { market: 'regulated' | 'unregulated'; period: Period },
  ): Promise<readonly MarketTotal[]> {
    const rows = await queryCurrent<{
      component: string;
      energy: string | null;
      amount: string | null;
      input: string;
      row: number;
    }>(this.columnar, this.candidates, {
      kind: anyMarketTotals,
      inputs,
      months: { fromMonth: 0, untilMonth: 0 },
      period,
      sql: `SELECT component, CAST(energy_kwh AS VARCHAR) AS energy, CAST(amount AS VARCHAR) AS amount, input_id AS input, "row"
              FROM rows WHERE market = ${literal(market)} ORDER BY component`,
    });
    return rows.map(({ component, energy, amount, input, row }) => ({
      component,
      energyKwh: plain(energy),
      amount: plain(amount),
      inputId: input,
      row,
    }));
  }
}

/** Without the zeros of its storage. */
const plain = (text: string | null) => (text === null ? null : toText(decimal(text)));
