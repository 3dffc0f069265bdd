import { describe, expect, it } from '@jest/globals';
import { decimal, sum, toText, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import {
  assert as check,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
  type Arbitrary,
} from 'fast-check';
import type { Figure, Line } from '../src/domain/line.js';
import type { PeRegulatedFigure } from '../src/domain/pe-regulated/figures.js';
import type { EnergyPart, PeRegulatedInput } from '../src/domain/pe-regulated/input.js';
import { formulasInForce } from '../src/domain/formulas/formula.js';
import { PE_REGULATED_FORMULAS } from '../src/domain/pe-regulated/market.js';
import { prepareInput } from '../src/domain/pe-regulated/prepare-input.js';
import { reference } from '../src/domain/pe-regulated/reference.js';
import { roundLine } from '@kantia/kernel/rounding';
import { settings } from '../src/domain/settings.js';
import { resultText, type Statement } from '../src/domain/statement.js';
import {
  aLoss,
  aRegulatedInput,
  aSheet,
  BT5B_BRACKETS,
  metered,
  settleRegulated,
  T1_MT3,
  T1_MT4,
  T2_MT2,
} from './a-regulated-input.js';
import { arrears, provenance } from './pe-common.js';
import { aDemand, aReading, aSegment } from './pe-regulated-rows.js';

const SHEETS = { MT2: T2_MT2, MT3: T1_MT3, MT4: T1_MT4, BT5B: BT5B_BRACKETS } as const;
const hundredths = (max: number) =>
  integer({ min: 0, max }).map((units) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`);

const inputs: Arbitrary<PeRegulatedInput> = record({
  option: constantFrom('MT2', 'MT3', 'MT4', 'BT5B'),
  peak: hundredths(3_000_000),
  offPeak: hundredths(9_000_000),
  small: boolean(),
  reactive: hundredths(5_000_000),
  md: hundredths(80_000),
  before: hundredths(80_000),
  loss: constantFrom(null, '0.02', '0.025'),
  days: integer({ min: 1, max: 29 }),
  interest: hundredths(10_000),
  balance: integer({ min: -50_000, max: 50_000 }),
  step: constantFrom(null, '0.1', '0.5'),
}).map(({ option, peak, offPeak, small, md, before, loss, days, interest, balance, step, reactive }) => {
  const single = option === 'MT4' || option === 'BT5B';
  const total = toText(small ? decimal(peak).times('0.001') : decimal(peak).plus(offPeak));
  const sheet = SHEETS[option];
  return aRegulatedInput({
    option,
    sheet: [aSheet(sheet, days), aSheet(sheet.replace('2.', '3.'), 30 - days)],
    energy: single ? { ENERGIA: total } : { ENERGIA_HP: peak, ENERGIA_HFP: offPeak },
    peakEnergy: peak,
    reactive,
    md,
    peak: before,
    offPeak: md,
    history: [{ md: before, peak: md, offPeak: before }],
    contract: { residential: option === 'BT5B', loss: loss === null || option === 'BT5B' ? null : aLoss(loss) },
    input: {
      taxUnit: { value: decimal('5500'), provenance },
      arrears: arrears({ 'compensatory-interest': [interest], 'previous-balance': [(balance / 100).toFixed(2)] }),
      rounding: { payableStep: step === null ? null : decimal(step), carry: null },
    },
  });
});

function settled(input: PeRegulatedInput): Statement {
  const result = settleRegulated(input);
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join());
  return result.statement;
}

/** What formulas gave before the engine rounded it. */
function exactAmounts(input: PeRegulatedInput): ReadonlyMap<string, Decimal> {
  const figures = new Map<PeRegulatedFigure, Figure>();
  const lines: Line[] = [];
  const exact = new Map<string, Decimal>();
  for (const formula of formulasInForce(PE_REGULATED_FORMULAS, input.period)) {
    const pricing = formula.price(input, { figures, lines });
    for (const [name, figure] of Object.entries(pricing.figures ?? {}) as [PeRegulatedFigure, Figure][])
      figures.set(name, figure);
    for (const draft of pricing.lines ?? []) {
      exact.set(draft.code, draft.exact);
      lines.push({ ...draft, amount: roundLine(draft.exact), prior: [], formulaCode: formula.code });
    }
  }
  return exact;
}
const energyOf = (input: PeRegulatedInput) =>
  toText(sum([...exactAmounts(input)].flatMap(([code, exact]) => (code.startsWith('ENERGIA') ? [exact] : []))));

describe('any statement of the Peruvian regulated market', () => {
  it('has lines that sum to its totals, each to the cent and within half a cent of its exact value', () => {
    check(
      property(inputs, (input) => {
        const { lines, subtotal, taxes, total } = settled(input);
        const amounts = new Map(lines.map(({ code, amount }) => [code, amount]));
        const base = sum(lines.filter(({ place }) => place === 'base').map(({ amount }) => amount));

        expect([toText(sum(lines.map(({ amount }) => amount))), toText(base)]).toEqual([
          toText(total),
          toText(subtotal),
        ]);
        expect(toText(taxes)).toBe(toText(roundLine(base.times('0.18'))));
        for (const [code, exact] of exactAmounts(input))
          expect(
            exact
              .minus(amounts.get(code) ?? '0')
              .abs()
              .lessThanOrEqualTo('0.005'),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is payable in whole steps', () => {
    check(
      property(inputs, (input) => {
        const { payableStep } = input.rounding;
        expect(payableStep ? settled(input).total.modulo(payableStep).isZero() : true).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('bills the same energy for a reading cut in two under equal terms', () => {
    check(
      property(inputs, integer({ min: 1, max: 99 }), (input, percent) => {
        const cut = (part: EnergyPart): readonly EnergyPart[] => {
          const first = part.metered.quantity.times(percent).times('0.01');
          const rest = part.metered.quantity.minus(first);
          return [first, rest].map((kwh, index) => ({
            ...part,
            metered: metered(toText(kwh), `${part.charge}_${index}`),
          }));
        };

        expect(energyOf({ ...input, energy: input.energy.flatMap(cut) })).toBe(energyOf(input));
      }),
      { numRuns: 200 },
    );
  });

  it('scales: ten times the price is ten times the cost', () => {
    check(
      property(inputs, (input) => {
        const tenfold = <S extends { readonly rows: PeRegulatedInput['sheets'][number]['rows'] }>(sheet: S): S => ({
          ...sheet,
          rows: sheet.rows.map((row) => ({ ...row, value: row.value.times(10) })),
        });
        const sheets = input.sheets.map(tenfold);
        const energy = input.energy.map((part) => ({ ...part, sheets: part.sheets.map(tenfold) }));
        const { reactiveDays: days } = input;
        const reactiveDays = days && { ...days, sheets: days.sheets.map(tenfold) };
        const [ours, theirs] = [exactAmounts({ ...input, sheets, energy, reactiveDays }), exactAmounts(input)];

        for (const code of ['CARGO_FIJO', 'ENERGIA', 'ENERGIA_HP', 'POT_GENERACION', 'POT_DISTRIBUCION', 'REACTIVA']) {
          const [one, other] = [ours.get(code) ?? decimal('0'), (theirs.get(code) ?? decimal('0')).times(10)];
          expect(one.minus(other).abs().lessThan('1e-40')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the same result whatever the order and place of its rows', () => {
    const segments = [
      aSegment({ segment_until: '2026-04-16' }),
      aSegment({ segment: 2, segment_from: '2026-04-16', meter: 'M2', meter_factor: '2' }),
    ];
    const readings = ['EA_HP', 'EA_HFP', 'ER', 'MD'].flatMap((register, index) => [
      aReading(register, 'M1', '2026-03-31', '2026-04-15', String(100 + index)),
      aReading(register, 'M2', '2026-04-15', '2026-04-30', String(200 - index)),
    ]);
    const demands = ['2025-11', '2026-01', '2026-03'].map((month, index) => aDemand(month, String(300 + index)));
    const sheet = ['2026-03-04', '2026-04-11'].flatMap((validFrom) =>
      aSheet(T1_MT3).rows.map((row) => ({ ...row, tariff_option: 'MT3', valid_from: validFrom })),
    );
    const textOf = (rows: { readonly [K in 'segments' | 'readings' | 'demands' | 'sheet']: readonly unknown[] }) => {
      const given = rows as {
        segments: typeof segments;
        readings: typeof readings;
        demands: typeof demands;
        sheet: typeof sheet;
      };
      const nothing = { arrears: [], carries: [], profile: [], profileWithHolidays: [] };
      const prepared = prepareInput(
        { ...nothing, segments: given.segments, readings: given.readings, demands: given.demands },
        {
          period: period('2026-04'),
          settings: settings.parse({ rounding: { payableStep: '0.1', tariffDecimals: 2 } }),
          reference: reference({ sheet: given.sheet, quotas: [], holidays: [], maintenance: [], taxUnits: [] }),
        },
      );
      if (prepared.kind === 'incomplete') throw new Error(JSON.stringify(prepared.findings));
      return resultText(settled(prepared.input));
    };
    const expected = textOf({ segments, readings, demands, sheet });
    const all = <T>(rows: readonly T[]) => shuffledSubarray([...rows], { minLength: rows.length });

    check(
      property(
        all(segments),
        all(readings),
        all(demands),
        all(sheet),
        integer({ min: 1, max: 999 }),
        (cut, read, past, prices, row) => {
          const moved = read.map((one) => ({ ...one, row, file: `f${row}.csv` }));

          expect(textOf({ segments: cut, readings: moved, demands: past, sheet: prices })).toBe(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
