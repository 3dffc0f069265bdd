import { Injectable } from '@nestjs/common';
import { decimal, toText } from '@kantia/kernel/decimal';
import { firstDay, lastDay, type Period } from '@kantia/kernel/period';
import { Columnar } from '@kantia/platform/ports/columnar';
import type { DollarKind } from '../../domain/kinds/catalogue.js';
import { literal, name } from '../../domain/sql.js';
import type { AcceptedInput } from '../ports.js';
import { InputCandidates } from './input-candidates.js';
import { openCurrent, openInputs } from './sources.js';

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
    if (inputs.length === 0) return null;
    const local = await this.candidates.locate(inputs);
    const { need, dollar } = kind;
    const days = `"date" BETWEEN DATE ${literal(firstDay(period))} AND DATE ${literal(lastDay(period))}`;
    const found = await this.columnar.session([...new Set(local.map(({ path }) => path))], async (session) => {
      await openInputs(session, local);
      await openCurrent(session, { kind, standIn: null, inputs: local, need, period, view: 'rates' });
      return session.query<{ day: string; rate: string }>(
        `SELECT CAST("date" AS VARCHAR) AS day, CAST(${name(dollar.column)} AS VARCHAR) AS rate
         FROM rates WHERE ${days} ORDER BY "date" DESC LIMIT 1`,
      );
    });
    const [last] = found;
    return last ? { rate: toText(decimal(last.rate)), source: dollar.source, date: last.day } : null;
  }
}
