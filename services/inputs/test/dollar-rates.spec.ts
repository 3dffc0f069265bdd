import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { DollarRates } from '../src/application/resolution/dollar-rates.js';
import { dollarKindOf } from '../src/domain/kinds/catalogue.js';
import { FEBRUARY, InputsLab } from './inputs-lab.js';

const lab = new InputsLab();
const rates = new DollarRates(lab.columnar, lab.candidates);
const latest = (country: string, month = FEBRUARY) =>
  rates.latest(present(dollarKindOf(country), country), lab.inputs.acceptedInputs, month);

afterAll(() => lab.close());
beforeEach(() => lab.clear());

describe('the dollar of a month', () => {
  it('is the TRM of the latest day in Colombia, by the newest upload of that day', async () => {
    await lab.load({
      kind: 'co.exchange-rate',
      text: 'fecha;trm\n2026-02-27;4101,02\n2026-02-28;4110,5\n2026-03-01;9999\n',
    });
    await lab.load({ kind: 'co.exchange-rate', text: 'fecha;trm\n2026-02-28;4113,46\n' });

    expect(await latest('CO')).toEqual({ rate: '4113.46', source: 'TRM', date: '2026-02-28' });
  });

  it('is the selling rate of SBS in Peru', async () => {
    await lab.load({
      kind: 'pe.exchange-rate',
      text: 'fecha;compra;venta\n2026-02-26;3.740;3.748\n',
      decimal: 'point',
    });

    expect(await latest('PE')).toEqual({ rate: '3.748', source: 'SBS', date: '2026-02-26' });
  });

  it('is not made up: none of another month, none where nothing is loaded', async () => {
    expect(await latest('CO')).toBeNull();
    await lab.load({ kind: 'co.exchange-rate', text: 'fecha;trm\n2026-02-27;4101,02\n' });

    expect(await latest('CO', period('2026-04'))).toBeNull();
  });
});
