import { toText } from '@kantia/kernel/decimal';
import { StatementViews } from '../application/ports.js';
import type { Statement } from '../domain/statement.js';
import { toDeterminants, toExplainedLine, toMoney } from './statement-json.js';

export class JsonStatementViews extends StatementViews {
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
