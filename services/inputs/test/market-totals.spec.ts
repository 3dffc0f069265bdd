import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { MarketTotals } from '../src/application/resolution/market-totals.js';
import { FEBRUARY, InputsLab } from './inputs-lab.js';

const lab = new InputsLab();
const totals = new MarketTotals(lab.columnar, lab.candidates);
const of = (market: 'regulated' | 'unregulated', month = FEBRUARY) =>
  totals.of(lab.inputs.acceptedInputs, { market, period: month });
const load = (...rows: readonly string[]) =>
  lab.load({ kind: 'any.market-totals', text: `mercado;componente;kwh;valor\n${rows.join('\n')}\n` });

afterAll(() => lab.close());
beforeEach(() => lab.clear());

describe('what the market says of a month', () => {
  it('is read by market and component, with the row that says so', async () => {
    const { id } = await load(
      'regulado;G;1250000,5;401875000,25',
      'regulado;Transmisión;;50000',
      'no_regulado;energia;9,0;',
    );

    expect(await of('regulated')).toEqual([
      { component: 'generation', energyKwh: '1250000.5', amount: '401875000.25', inputId: id, row: 2 },
      { component: 'transmission', energyKwh: null, amount: '50000', inputId: id, row: 3 },
    ]);
    expect(await of('unregulated')).toMatchObject([{ component: 'energy', energyKwh: '9', amount: null }]);
  });

  it('is replaced by a newer upload, the whole market and no other', async () => {
    await load('regulado;generacion;1;1', 'regulado;perdidas;2;2', 'no_regulado;generacion;3;3');
    await load('regulado;generacion;10;10');

    expect((await of('regulated')).map(({ component, amount }) => `${component} ${amount}`)).toEqual(['generation 10']);
    expect(await of('unregulated')).toHaveLength(1);
  });

  it('is not made up: none of another month', async () => {
    await load('regulado;generacion;1;1');

    expect(await of('regulated', period('2026-03'))).toEqual([]);
  });

  it.each([
    ['neither kWh nor money', ['regulado;generacion;;'], 'any.market-totals.empty'],
    ['a component twice, by whatever name', ['regulado;G;1;1', 'regulado;generacion;2;2'], 'inputs.repeated-key'],
  ])('refuses %s', async (_what, rows, code) => {
    const { status, errors } = await load(...rows);

    expect([status, errors.map((each) => each.code).join(' ')]).toEqual(['rejected', expect.stringContaining(code)]);
  });
});
