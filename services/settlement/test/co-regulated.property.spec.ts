import { describe, expect, it } from '@jest/globals';
import { decimal, sum, toText, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { roundHalfUp, roundLine } from '@kantia/kernel/rounding';
import {
  type Arbitrary,
  assert as check,
  boolean,
  constantFrom,
  integer,
  nat,
  property,
  record,
  shuffledSubarray,
  tuple,
} from 'fast-check';
import { CONSUMER_CLASSES, type CoRegulatedInput, type UnitCostComponents } from '../src/domain/co-regulated/input.js';
import { prepareInput } from '../src/domain/co-regulated/prepare-input.js';
import { CO_REGULATED_FORMULAS } from '../src/domain/co-regulated/market.js';
import { formulasInForce } from '../src/domain/formulas/formula.js';
import type { Figure, Line } from '../src/domain/line.js';
import type { CoRegulatedFigure } from '../src/domain/co-regulated/figures.js';
import { settings } from '../src/domain/settings.js';
import { resultText } from '../src/domain/statement.js';
import { aRegister, anInput, aResidentialBase } from './an-input.js';
import { aLevy, aReactive, provenance } from './co-common.js';
import { settled } from './settled-lines.js';
import { aReference, aReading, aSegment, NOTHING_ELSE } from './frozen-rows.js';

const hundredths = (max: number) =>
  integer({ min: 0, max }).map((units) =>
    decimal(`${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`),
  );
const component = hundredths(50_000);
const steps = constantFrom(null, '1', '10', '100').map((text) => (text === null ? null : decimal(text)));

const inputs: Arbitrary<CoRegulatedInput> = record({
  kwh: integer({ min: 0, max: 2_000 }),
  factor: constantFrom('1', '40', '0.5', '1.234567'),
  prices: tuple(component, component, component, component, component, component, component),
  consumerClass: constantFrom(...CONSUMER_CLASSES),
  stratum: integer({ min: 1, max: 6 }),
  altitudeMasl: integer({ min: 0, max: 3_000 }),
  subnormal: boolean(),
  exemption: hundredths(10_000),
  e1: component,
  step: steps,
  levy: hundredths(2_000),
  kvarh: integer({ min: 0, max: 900 }),
  balance: hundredths(900_000),
}).map(({ kwh, factor, prices, consumerClass, stratum, altitudeMasl, subnormal, exemption, e1, step, ...shared }) => {
  const [g, t, d, cv, pr, r, cot] = prices;
  const isIndexed = consumerClass === 'residential' && stratum <= 2;
  return anInput({
    registers: [aRegister({ current: String(kwh), factor })],
    unitCost: { g, t, d, cv, pr, r, cot, provenance: { inputId: null, file: null, row: null } },
    contract: { consumerClass, stratum, altitudeMasl, subnormal, contributionExemptionPct: exemption },
    residential: isIndexed
      ? aResidentialBase({ e1: toText(e1), e2: toText(e1.times('1.25')), cpi: '101.3', previousCpi: '100.7' })
      : null,
    rounding: { payableStep: step, tariffDecimals: 2 },
    lighting: {
      sets: [aLevy({ value: toText(shared.levy), base: 'total', days: 9 }), aLevy({ days: 19 })],
      unmatched: null,
    },
    ...aReactive({ pieces: [[String(shared.kvarh), '3.5', '264.48']], before: ['14', '3', '0'], days: '12' }),
    arrears: new Map([['previous-balance' as const, [{ value: shared.balance.minus(4_000), provenance }]]]),
  });
});

function tenfoldOf({ provenance, ...prices }: UnitCostComponents): UnitCostComponents {
  const { g, t, d, cv, pr, r, cot } = prices;
  const ten = (value: Decimal) => value.times(10);
  return { g: ten(g), t: ten(t), d: ten(d), cv: ten(cv), pr: ten(pr), r: ten(r), cot: ten(cot), provenance };
}

/** What formulas gave before the engine rounded it. */
function exactAmounts(input: CoRegulatedInput): ReadonlyMap<string, Decimal> {
  const figures = new Map<CoRegulatedFigure, Figure>();
  const lines: Line[] = [];
  const exact = new Map<string, Decimal>();
  for (const formula of formulasInForce(CO_REGULATED_FORMULAS, input.period)) {
    const pricing = formula.price(input, { figures, lines });
    for (const [name, made] of Object.entries(pricing.figures ?? {}) as [CoRegulatedFigure, Figure][])
      figures.set(name, made);
    for (const { exact: amount, ...line } of pricing.lines ?? []) {
      exact.set(line.code, amount);
      lines.push({ ...line, amount: roundLine(amount), prior: [], formulaCode: formula.code });
    }
  }
  return exact;
}

describe('a settlement', () => {
  it('is the sum of its lines, and its total a multiple of the step', () => {
    check(
      property(inputs, (input) => {
        const { lines, subtotal, taxes, total } = settled(input);
        const outside = sum(lines.filter(({ place }) => place === 'outside').map(({ amount }) => amount));

        expect(toText(sum(lines.map(({ amount }) => amount)))).toBe(toText(total));
        expect(toText(subtotal.plus(taxes).plus(outside))).toBe(toText(total));
        if (input.rounding.payableStep) expect(total.modulo(input.rounding.payableStep).isZero()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps each line but the adjustment within half a hundredth of its exact value, and drops no line that shows', () => {
    check(
      property(inputs, (input) => {
        const amounts = new Map(settled(input).lines.map(({ code, amount }) => [code, amount]));

        for (const [code, exact] of exactAmounts(input)) {
          if (code === 'AJUSTE_DECENA') continue;
          expect(
            exact
              .minus(amounts.get(code) ?? decimal('0'))
              .abs()
              .lessThanOrEqualTo('0.005'),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('scales: ten times the factor is ten times the energy, ten times the price ten times the cost', () => {
    check(
      property(inputs, (input) => {
        const registers = input.pieces.map((piece) => ({
          ...piece,
          measured: piece.measured.map((part) =>
            part.kind === 'register'
              ? { ...part, window: { ...part.window, factor: part.window.factor.times(10) } }
              : { ...part, kwh: part.kwh.times(10) },
          ),
        }));
        const tenfold = input.pieces.map((piece) => ({ ...piece, unitCost: tenfoldOf(piece.unitCost) }));
        const cost = exactAmounts(input).get('ENERGIA') ?? decimal('0');

        expect(toText(exactAmounts({ ...input, pieces: registers }).get('ENERGIA') ?? decimal('0'))).toBe(
          toText(cost.times(10)),
        );
        expect(toText(exactAmounts({ ...input, pieces: tenfold }).get('ENERGIA') ?? decimal('0'))).toBe(
          toText(cost.times(10)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is the same before rounding when a part of the period is cut into parts of equal terms', () => {
    check(
      property(inputs, integer({ min: 1, max: 27 }), nat(1_000), (input, days, share) => {
        const [whole] = input.pieces;
        const [part] = whole?.measured ?? [];
        if (!whole || part?.kind !== 'register') throw new Error('one register');
        const { window } = part;
        const between = window.currentReading.times(share).dividedBy(1_000);
        const cut = (previousReading: Decimal, currentReading: Decimal, of: number) => ({
          ...whole,
          measured: [{ ...part, window: { ...window, previousReading, currentReading } }],
          days: of,
        });
        const pieces = [cut(window.previousReading, between, days), cut(between, window.currentReading, 28 - days)];
        const [once, twice] = [exactAmounts(input), exactAmounts(anInput({ ...input, pieces }))];

        // Levies and the adjustment build on rounded lines.
        const own = ['ENERGIA', 'SUBSIDIO', 'CONTRIBUCION', 'REACTIVA', 'SALDO_ANTERIOR'];
        const shown = (amounts: ReadonlyMap<string, Decimal>) =>
          own.map((code) => toText(roundHalfUp(amounts.get(code) ?? decimal('0'), 40)));

        expect(shown(twice)).toEqual(shown(once));
      }),
      { numRuns: 300 },
    );
  });

  it('has the same result whatever the order and place of its rows', () => {
    const readings = [
      aReading({ meter: 'M1', current_date: '2026-02-10', current_reading: '60', row: 2 }),
      aReading({ meter: 'M2', previous_date: '2026-02-10', current_reading: '25', row: 9 }),
    ];
    const segments = [
      aSegment({ meter: 'M1', segment_from: '2026-02-01', segment_until: '2026-02-11' }),
      aSegment({ meter: 'M2', segment_from: '2026-02-11', segment_until: '2026-03-01', meter_factor: '2' }),
    ];
    const frame = {
      period: period('2026-02'),
      settings: settings.parse({ rounding: { payableStep: '10', tariffDecimals: 2 } }),
      reference: aReference(),
    };
    const textOf = (rows: Parameters<typeof prepareInput>[0]) => {
      const prepared = prepareInput(rows, frame);
      if (prepared.kind === 'incomplete') throw new Error(prepared.findings.map(({ code }) => code).join());
      return resultText(settled(prepared.input));
    };

    const expected = textOf({ ...NOTHING_ELSE, segments, readings });

    check(
      property(
        shuffledSubarray(readings, { minLength: 2 }),
        shuffledSubarray(segments, { minLength: 2 }),
        nat(),
        (mixed, cut, row) => {
          expect(
            textOf({
              ...NOTHING_ELSE,
              segments: cut,
              readings: mixed.map((reading) => ({ ...reading, row, file: `f${row}.csv` })),
            }),
          ).toBe(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
