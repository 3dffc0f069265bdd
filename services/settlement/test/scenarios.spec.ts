import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decimal, toText, type Decimal } from '@kantia/kernel/decimal';
import type { Statement } from '../src/domain/statement.js';
import { runScenario, type Expected, type Scenario } from './scenario.js';

const root = new URL('./scenarios/', import.meta.url);
const plain = (text: string) => (text === '' ? '' : toText(decimal(text)));
const shown = (value: Decimal | null) => (value === null ? '' : toText(value));

/** A quantity or price that a scenario leaves blank is not compared. */
function compared({ lines, total }: Statement, wanted: readonly Expected[]) {
  const all = [
    ...lines.map((line) => ({
      code: line.code,
      quantity: shown(line.quantity),
      price: shown(line.unitPrice),
      amount: toText(line.amount),
    })),
    { code: 'TOTAL', quantity: '', price: '', amount: toText(total) },
  ];
  return all.map((row) => {
    const want = wanted.find(({ code }) => code === row.code);
    return { ...row, quantity: want?.quantity === '' ? '' : row.quantity, price: want?.price === '' ? '' : row.price };
  });
}

function outcome({ settled, expected }: Scenario, point: string) {
  const wanted = expected.filter((row) => row.point === point);
  const result = settled.get(point);
  if (!result) return { got: 'nothing', want: wanted };
  if (result.kind === 'failed') {
    return { got: result.findings.map(({ code }) => code), want: wanted.map(({ code }) => code) };
  }
  return {
    got: compared(result.statement, wanted),
    want: wanted.map((row) => ({
      code: row.code,
      quantity: plain(row.quantity),
      price: plain(row.price),
      amount: plain(row.amount),
    })),
  };
}

describe.each<[string]>(
  readdirSync(root)
    .toSorted()
    .map((name) => [name]),
)('%s', (name) => {
  const scenario = runScenario(new URL(`${name}/`, root));

  it.each([...scenario.settled.keys()])('settles %s as expected, line by line and no line more', (point) => {
    const { got, want } = outcome(scenario, point);

    expect(got).toEqual(want);
  });
});
