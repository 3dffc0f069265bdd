import { decimal, toText, type Decimal } from '@kantia/kernel/decimal';
import type { Outcome } from './scenario.js';

/** A row of `expected.csv`: `punto_suministro;codigo;cantidad;precio;importe`; blank quantity or price: not compared. */
export interface ExpectedRow {
  readonly code: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
}

export function readExpected(csv: string): ReadonlyMap<string, readonly ExpectedRow[]> {
  const byPoint = new Map<string, ExpectedRow[]>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [point = '', code = '', quantity = '', price = '', amount = ''] = line.trimEnd().split(';');
    byPoint.set(point, [...(byPoint.get(point) ?? []), { code, quantity, price, amount }]);
  }
  return byPoint;
}

const plain = (cell: string) => (cell === '' ? '' : toText(decimal(cell)));
const shown = (value: Decimal | null) => (value === null ? '' : toText(value));
const sorted = (rows: readonly string[]) => rows.toSorted();

/** What came out and what should have, comparable: every line and no line more. `FINDING` and `WAITING` rows name codes and kinds. */
export function compare(outcome: Outcome | undefined, wanted: readonly ExpectedRow[]) {
  const named = (code: string) => wanted.filter((row) => row.code === code).map(({ amount }) => amount);
  switch (outcome?.kind) {
    case 'settled': {
      const { lines, total } = outcome.statement;
      const wantedOf = (code: string) => wanted.find((row) => row.code === code);
      const cells = (code: string, quantity: string, price: string, amount: string) => {
        const want = wantedOf(code);
        return [code, want?.quantity === '' ? '' : quantity, want?.price === '' ? '' : price, amount].join(';');
      };
      return {
        got: sorted([
          ...lines.map((line) => cells(line.code, shown(line.quantity), shown(line.unitPrice), toText(line.amount))),
          cells('TOTAL', '', '', toText(total)),
        ]),
        want: sorted(
          wanted
            .filter(({ code, amount }) => code === 'TOTAL' || !decimal(amount === '' ? '1' : amount).isZero())
            .map(({ code, quantity, price, amount }) => [code, plain(quantity), plain(price), plain(amount)].join(';')),
        ),
      };
    }
    case 'failed':
      return { got: sorted([...new Set(outcome.codes)]), want: sorted(named('FINDING')) };
    case 'waiting':
      return { got: sorted(outcome.kinds), want: sorted(named('WAITING')) };
    case undefined:
      return { got: ['no such service'], want: wanted.map(({ code }) => code) };
  }
}
