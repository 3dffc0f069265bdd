import { toText } from '@kantia/kernel/decimal';
import { StatementViews } from '../application/ports.js';
import type { Statement } from '../domain/statement.js';
import type { Interval, sumsOf } from '../domain/intervals.js';
import { toDeterminants, toExplainedLine, toMoney, toTerm } from './statement-json.js';

export class JsonStatementViews extends StatementViews {
  override interval({ at, terms }: Interval) {
    return { at, terms: terms.map(toTerm) };
  }

  override sum({ symbol, unit, value }: ReturnType<typeof sumsOf>[number]) {
    return { symbol, unit, value: toText(value) };
  }

  override of({ currency, energyKwh, subtotal, taxes, total, determinants, lines }: Statement, resultHash: string) {
    return {
      currency,
      energyKwh: toText(energyKwh),
      subtotal: toMoney(subtotal),
      taxes: toMoney(taxes),
      total: toMoney(total),
      resultHash,
      determinants: toDeterminants(determinants),
      lines: lines.map(toExplainedLine),
    };
  }
}
