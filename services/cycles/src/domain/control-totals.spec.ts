import { describe, expect, it } from '@jest/globals';
import { decimal, toText, type Decimal } from '@kantia/kernel/decimal';
import { controlText, controlTotals, type ComponentFigures } from './control-totals.js';

const of = (component: string, kwh: string | null, amount: string | null): ComponentFigures => ({
  component,
  energyKwh: kwh === null ? null : decimal(kwh),
  amount: amount === null ? null : decimal(amount),
});
const text = (value: Decimal | null) => (value === null ? null : toText(value));
const HALF = decimal('0.5');

describe('control totals', () => {
  it('hold all cycles of the month against the market, and tell this one apart', () => {
    const { lines, deviates, isLoaded } = controlTotals(
      {
        market: [of('generation', '1000', '300000')],
        own: [of('generation', '400', '120000')],
        others: [of('generation', '604', '180900')],
      },
      HALF,
    );

    const [line] = lines;
    expect([text(line?.settled.energyKwh ?? null), text(line?.own.energyKwh ?? null)]).toEqual(['1004', '400']);
    expect([text(line?.difference.energyKwh ?? null), text(line?.difference.amount ?? null)]).toEqual(['4', '900']);
    expect([isLoaded, deviates]).toEqual([true, false]);
  });

  it.each<[string, ComponentFigures, readonly ComponentFigures[], boolean]>([
    ['exactly the tolerance', of('losses', '1000', null), [of('losses', '1005', '7')], false],
    ['more than it, above', of('losses', '1000', null), [of('losses', '1005.001', '7')], true],
    ['more than it, below', of('losses', '1000', null), [of('losses', '994.9', '7')], true],
    ['money alone that deviates', of('losses', '1000', '500'), [of('losses', '1000', '510')], true],
    ['a credit of the market', of('restrictions', null, '-1000'), [of('restrictions', null, '-1004')], false],
    [
      'a credit that was settled as a charge',
      of('restrictions', null, '-1000'),
      [of('restrictions', null, '1000')],
      true,
    ],
    ['energy of what is not measured in kWh', of('power', '10', '100'), [of('power', null, '100')], false],
    ['what nobody settled', of('main-toll', null, '1'), [], true],
    ['nothing of nothing', of('main-toll', null, '0'), [], false],
    ['something of nothing', of('main-toll', null, '0'), [of('main-toll', null, '0.01')], true],
  ])('judges %s', (_what, market, own, expected) => {
    expect(controlTotals({ market: [market], own, others: [] }, HALF).deviates).toBe(expected);
  });

  it('do not judge what the market is silent about, nor anything while nothing is loaded', () => {
    const own = [of('generation', '1', '1'), of('retail', '1', '1')];

    expect(controlTotals({ market: [of('retail', '1', '1')], own, others: [] }, HALF)).toMatchObject({
      deviates: false,
      lines: [{ component: 'generation', market: null }, { component: 'retail' }],
    });
    expect(controlTotals({ market: [], own, others: [] }, HALF)).toMatchObject({ isLoaded: false, deviates: false });
  });

  it('are consented to by a text of what both sides say', () => {
    const market = [of('retail', '1.50', '2')];
    const say = (own: readonly ComponentFigures[], percent: string) =>
      controlText(controlTotals({ market, own, others: [] }, decimal(percent)), decimal(percent));

    expect(say([of('retail', '1', '1')], '0.50')).toBe(say([of('retail', '1.0', '1.00')], '0.5'));
    expect(say([of('retail', '1', '1')], '0.5')).not.toBe(say([of('retail', '1', '1.01')], '0.5'));
    expect(say([of('retail', '1', '1')], '0.5')).not.toBe(say([of('retail', '1', '1')], '1'));
  });
});
