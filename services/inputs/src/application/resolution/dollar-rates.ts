import { Injectable } from '@nestjs/common';
import { decimal, toText } from '@kantia/kernel/decimal';
import { firstDay, lastDay, type Period } from '@kantia/kernel/period';
import { Columnar } from '@kantia/platform/ports/columnar';
import type { DollarKind } from '../../domain/kinds/catalogue.js';
import { literal, name } from '../../domain/sql.js';
import type { AcceptedInput } from '../ports.js';
import { queryCurrent } from './current-rows.js';
import { InputCandidates } from './input-candidates.js';

export interface DollarRate {
  /** Of the company's currency for a US dollar, decimal text. */
  readonly rate: string;
  readonly source: string;
  /** ISO day. */
  readonly date: string;
}

/** Reads rates of exchange as they are in force: of each day the newest upload. */
@Injectable()
export class DollarRates {
  constructor(
    private readonly columnar: Columnar,
    private readonly candidates: InputCandidates,
  ) {}

  /** Of the latest day of the month that has one; null when no day has. */
  async latest(kind: DollarKind, inputs: readonly AcceptedInput[], period: Period): Promise<DollarRate | null> {
    const { need, dollar } = kind;
    const days = `"date" BETWEEN DATE ${literal(firstDay(period))} AND DATE ${literal(lastDay(period))}`;
    const found = await queryCurrent<{ day: string; rate: string }>(this.columnar, this.candidates, {
      kind,
      inputs,
      months: need,
      period,
      sql: `SELECT CAST("date" AS VARCHAR) AS day, CAST(${name(dollar.column)} AS VARCHAR) AS rate
              FROM rows WHERE ${days} ORDER BY "date" DESC LIMIT 1`,
    });
    const [last] = found;
    return last ? { rate: toText(decimal(last.rate)), source: dollar.source, date: last.day } : null;
  }
}
