import { decimal, toText, type Decimal } from '@kantia/kernel/decimal';
import type { Outcome } from './scenario.js';

/**
 * A row of `expected.csv`: `punto_suministro;codigo;cantidad;precio;importe`; blank quantity or price: not compared. A further column
 * `anteriores` tells what of the amount is of earlier months, as `2026-02:150.25 2026-03:-30.10`.
 */
export interface ExpectedRow {
  readonly code: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
  readonly prior: string;
}

export function readExpected(csv: string): ReadonlyMap<string, readonly ExpectedRow[]> {
  const byPoint = new Map<string, ExpectedRow[]>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [point = '', code = '', quantity = '', price = '', amount = '', prior = ''] = line.trimEnd().split(';');
    byPoint.set(point, [...(byPoint.get(point) ?? []), { code, quantity, price, amount, prior }]);
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
      const cells = ({ code, quantity, price, amount, prior }: ExpectedRow) => {
        const want = wantedOf(code);
        return [code, want?.quantity === '' ? '' : quantity, want?.price === '' ? '' : price, amount, prior].join(';');
      };
      return {
        got: sorted([
          ...lines.map((line) =>
            cells({
              code: line.code,
              quantity: shown(line.quantity),
              price: shown(line.unitPrice),
              amount: toText(line.amount),
              prior: line.prior.map(({ month, amount }) => `${month}:${amount.toFixed(2)}`).join(' '),
            }),
          ),
          cells({ code: 'TOTAL', quantity: '', price: '', amount: toText(total), prior: '' }),
        ]),
        want: sorted(
          wanted
            .filter(({ code, amount }) => code === 'TOTAL' || !decimal(amount === '' ? '1' : amount).isZero())
            .map(({ code, quantity, price, amount, prior }) =>
              [code, plain(quantity), plain(price), plain(amount), prior].join(';'),
            ),
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
