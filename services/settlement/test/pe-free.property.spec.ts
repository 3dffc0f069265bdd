import { describe, expect, it } from '@jest/globals';
import { decimal, sum, toText, type Decimal } from '@kantia/kernel/decimal';
import { type Arbitrary, assert as check, constantFrom, integer, property, record, tuple } from 'fast-check';
import type { FreeContract, FreeSegment, PeFreeInput } from '../src/domain/pe-free/input.js';
import { PE_FREE_FORMULAS } from '../src/domain/pe-free/market.js';
import type { PeFreeFigure } from '../src/domain/pe-free/figures.js';
import type { Figure, Line } from '../src/domain/line.js';
import { resultText } from '../src/domain/statement.js';
import { aContract, aDemand, aFreeInput, aFreeSegment, cited, settleFree } from './a-free-input.js';

const scaled = (max: number, decimals: number): Arbitrary<Decimal> =>
  integer({ min: 0, max }).map((units) => decimal(String(units)).times(decimal('10').pow(-decimals)));
const text = (arbitrary: Arbitrary<Decimal>) => arbitrary.map(toText);

const contracts = record({
  energyPricePeak: scaled(20_000, 2),
  energyPriceOffPeak: scaled(20_000, 2),
  powerPrice: scaled(3_000, 2),
  billablePower: constantFrom<FreeContract['billablePower'][]>('coincident', 'peak-maximum', 'maximum', 'contracted'),
  contractedPowerKw: scaled(5_000, 0),
  powerMinimumPct: constantFrom(null, '50', '80').map((pct) => pct && decimal(pct)),
  tolerancePct: constantFrom(null, '5').map((pct) => pct && decimal(pct)),
  excessMultiplier: constantFrom('1', '1.5').map((times) => decimal(times)),
});
const kwh = record({ peak: text(scaled(900_000_000, 3)), offPeak: text(scaled(900_000_000, 3)) });
const demands = record({ peak: text(scaled(4_000_000, 3)), offPeak: text(scaled(4_000_000, 3)) }).map(
  ({ peak, offPeak }) =>
    aDemand({ peak, offPeak, month: decimal(peak).greaterThan(offPeak) ? peak : offPeak, coincident: peak }),
);
const segment = (contract: Partial<FreeContract>, used: { peak: string; offPeak: string }, days: number) =>
  aFreeSegment({ contract, kwh: used, days });
/** Two versions of the contract in September 2025. */
const inputs = tuple(contracts, contracts, kwh, kwh, integer({ min: 1, max: 29 }), demands).map(
  ([first, second, used, usedLater, days, demand]) =>
    aFreeInput({ demand, segments: [segment(first, used, days), segment(second, usedLater, 30 - days)] }),
);

/** What formulas gave before the engine rounded it. */
function exactAmounts(input: PeFreeInput): ReadonlyMap<string, Decimal> {
  const figures = new Map<PeFreeFigure, Figure>();
  const lines: Line[] = [];
  const exact = new Map<string, Decimal>();
  for (const { price } of PE_FREE_FORMULAS.filter((formula) => formula.code.startsWith('pe.free.'))) {
    const pricing = price(input, { figures, lines });
    for (const [name, made] of Object.entries(pricing.figures ?? {})) figures.set(name as PeFreeFigure, made);
    for (const line of pricing.lines ?? []) exact.set(line.code, line.exact);
  }
  return exact;
}
/** Parts of the same segment, as a sheet with one more row would cut it. */
function cut(whole: FreeSegment, days: number): readonly FreeSegment[] {
  const part = (share: number, own: number): FreeSegment => {
    const of = (value: Decimal) => (share === 0 ? value.times('0.25') : value.minus(value.times('0.25')));
    return {
      ...whole,
      contract: aContract(whole.contract),
      days: own,
      peakKwh: { ...whole.peakKwh, value: of(whole.peakKwh.value) },
      offPeakKwh: { ...whole.offPeakKwh, value: of(whole.offPeakKwh.value) },
      mainToll: whole.mainToll.map((toll) => ({ ...toll, days: own })),
      secondaryToll: whole.secondaryToll.map((toll) => ({ ...toll, kwh: { ...toll.kwh, value: of(toll.kwh.value) } })),
      distributionToll: whole.distributionToll.map((toll) => ({ ...toll, days: own })),
    };
  };
  return [part(0, days), part(1, whole.days - days)];
}

describe('a settlement of the Peruvian free market', () => {
  it('is the sum of its lines', () => {
    check(
      property(inputs, (input) => {
        const { lines, subtotal, taxes, total } = settleFree(input);
        const outside = sum(lines.filter(({ place }) => place === 'outside').map(({ amount }) => amount));

        expect(toText(sum(lines.map(({ amount }) => amount)))).toBe(toText(total));
        expect(toText(subtotal.plus(taxes).plus(outside))).toBe(toText(total));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps each line within half a cent of its exact value, and drops no line that shows', () => {
    check(
      property(inputs, (input) => {
        const amounts = new Map(settleFree(input).lines.map(({ code, amount }) => [code, amount]));

        for (const [code, exact] of exactAmounts(input)) {
          const off = exact.minus(amounts.get(code) ?? '0').abs();
          expect(off.lessThanOrEqualTo('0.005')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not see a segment that is cut into two of equal terms', () => {
    check(
      property(contracts, kwh, demands, integer({ min: 1, max: 29 }), (contract, used, demand, days) => {
        const whole = segment(contract, used, 30);
        const kvarh = cited('0');

        expect(resultText(settleFree(aFreeInput({ demand, kvarh, segments: cut(whole, days) })))).toBe(
          resultText(settleFree(aFreeInput({ demand, kvarh, segments: [whole] }))),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('scales: ten times the price is ten times the charge, ten times the demand ten times the VAD', () => {
    check(
      property(contracts, kwh, demands, (contract, used, demand) => {
        const tenfold = {
          ...contract,
          energyPricePeak: contract.energyPricePeak.times(10),
          powerPrice: contract.powerPrice.times(10),
        };
        // In PEN and at whole prices nothing is rounded before the line.
        const inPen = { currency: 'PEN', exchangeRateRule: null } as const;
        const of = (own: Partial<FreeContract>, more: Partial<PeFreeInput> = {}) =>
          exactAmounts(
            aFreeInput({ demand, segments: [{ ...segment({ ...own, ...inPen }, used, 30), exchange: null }], ...more }),
          );
        const [one, ten] = [of(contract), of(tenfold)];
        const tentimes = (amounts: ReadonlyMap<string, Decimal>, code: string) =>
          toText((amounts.get(code) ?? decimal('0')).times(10));

        expect(toText(ten.get('EN_HP') ?? decimal('0'))).toBe(tentimes(one, 'EN_HP'));
        expect(toText(ten.get('POTENCIA') ?? decimal('0'))).toBe(tentimes(one, 'POTENCIA'));
        const { peak, offPeak, month } = demand;
        const times = (value: Decimal) => cited(toText(value.times(10)));
        const greater = {
          ...demand,
          peak: times(peak.value),
          offPeak: times(offPeak.value),
          month: times(month.value),
        };
        const vad = of({ ...contract, tolerancePct: null }, { demand: greater });
        expect(toText(vad.get('VAD_HP') ?? decimal('0'))).toBe(tentimes(one, 'VAD_HP'));
        expect(toText(vad.get('VAD_EXCESO_HFP') ?? decimal('0'))).toBe(tentimes(one, 'VAD_EXCESO_HFP'));
      }),
      { numRuns: 200 },
    );
  });
});
