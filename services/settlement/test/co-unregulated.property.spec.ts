import { describe, expect, it } from '@jest/globals';
import { decimal, Decimal, sum, toText } from '@kantia/kernel/decimal';
import {
  array,
  assert as check,
  constantFrom,
  integer,
  nat,
  property,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check';
import type { CoUnregulatedFigure } from '../src/domain/co-unregulated/figures.js';
import type { CoUnregulatedInput, EnergyPrice, Piece } from '../src/domain/co-unregulated/input.js';
import { CO_UNREGULATED_FORMULAS } from '../src/domain/co-unregulated/market.js';
import { PRIOR_LINES } from '../src/domain/co-unregulated/prior-lines.js';
import { formulasInForce } from '../src/domain/formulas/formula.js';
import { PRICE_MODES, type PriceMode } from '../src/domain/co-unregulated/price-modes.js';
import type { Figure, Line } from '../src/domain/line.js';
import {
  anUnregulatedInput,
  aPiece,
  aPrice,
  CEDENAR,
  priorCharges,
  settledUnregulated,
  spotHours,
} from './a-co-unregulated-input.js';

const scaled = (max: number, decimals: number): Arbitrary<string> =>
  nat(max).map((units) => toText(decimal(String(units)).dividedBy(decimal('10').pow(decimals))));
const hour = tuple(scaled(500_000, 3), scaled(8_652_200, 4));
type Hour = readonly [kwh: string, price: string];

interface Terms {
  readonly mode: PriceMode;
  readonly base: string;
  readonly ppi: string;
  readonly contracted: string;
  readonly margin: string;
  readonly pct: string;
  readonly retail: string;
  readonly exemption: string;
}
const terms: Arbitrary<Terms> = record({
  mode: constantFrom(...PRICE_MODES),
  base: scaled(60_000, 2),
  ppi: integer({ min: 1, max: 40_000 }).map((units) => toText(decimal(String(units)).dividedBy(100))),
  contracted: scaled(4_000, 1),
  margin: scaled(5_000, 2),
  pct: scaled(10_000, 2),
  retail: scaled(3_000, 2),
  exemption: scaled(10_000, 2),
});

function priceOf(hours: readonly Hour[], { mode, base, ppi, contracted, margin, pct }: Terms): EnergyPrice {
  const price = aPrice(base, { base: '178.42', current: ppi });
  const spot = spotHours(hours);
  const bounds = { minimum: null, maximum: null };
  switch (mode) {
    case 'FIXED_INDEXED':
      return { mode, price };
    case 'PAY_AS_CONTRACTED':
      return { mode, price, contractedKwhH: decimal(contracted), spot };
    case 'PAY_AS_DEMANDED': {
      const capKwhH = decimal(contracted);
      return {
        mode,
        price,
        above: { capKwhH, spot: spotHours(hours.filter(([kwh]) => decimal(kwh).greaterThan(capKwhH))) },
      };
    }
    case 'SPOT_PLUS':
      return { mode, margin: decimal(margin), bounds, spot };
    case 'MIXED':
      return { mode, price, fixedPct: decimal(pct), margin: decimal(margin), bounds, spot };
    case 'REGULATED_DISCOUNT':
      return { mode, discountPct: decimal(pct), unitCost: CEDENAR };
  }
}

function pieceOf(hours: readonly Hour[], given: Terms, suffix = ''): Piece {
  return aPiece({
    suffix,
    kwh: toText(sum(hours.map(([kwh]) => decimal(kwh)))),
    price: priceOf(hours, given),
    network: given.mode === 'REGULATED_DISCOUNT' ? null : CEDENAR,
    retail: given.retail,
    contributor: { exemptionPct: decimal(given.exemption) },
  });
}
const inputOf = (pieces: readonly Piece[], step: string | null = null, prior: CoUnregulatedInput['prior'] = []) =>
  anUnregulatedInput({
    pieces,
    prior,
    otherCharges: [{ concept: 'FAZNI', value: decimal('1.9'), provenance: CEDENAR.provenance }],
    rounding: { payableStep: step === null ? null : decimal(step) },
  });

/** What formulas gave before the engine rounded it. */
function exactAmounts(input: CoUnregulatedInput): ReadonlyMap<string, Decimal> {
  const figures = new Map<CoUnregulatedFigure, Figure>();
  const lines: Line[] = [];
  const exact = new Map<string, Decimal>();
  for (const formula of formulasInForce(CO_UNREGULATED_FORMULAS, input.period)) {
    const pricing = formula.price(input, { figures, lines });
    for (const [name, made] of Object.entries(pricing.figures ?? {}) as [CoUnregulatedFigure, Figure][])
      figures.set(name, made);
    for (const line of pricing.lines ?? []) exact.set(line.code, line.exact);
  }
  return exact;
}
const hours = array(hour, { minLength: 1, maxLength: 12 });
/** A quotient by the index has 60 digits: sums of quotients differ in the last ones. */
const near = (a: Decimal | undefined, b: Decimal | undefined) =>
  (a ?? decimal('0'))
    .minus(b ?? decimal('0'))
    .abs()
    .lessThan('0.00000000000000000000000000000001');

describe('an unregulated statement', () => {
  it('is the sum of its lines, and its total a multiple of the step', () => {
    check(
      property(hours, terms, constantFrom(null, '1', '10', '100'), (given, contract, step) => {
        const { lines, subtotal, taxes, total } = settledUnregulated(inputOf([pieceOf(given, contract)], step));
        const outside = sum(lines.filter(({ place }) => place === 'outside').map(({ amount }) => amount));

        expect(toText(subtotal.plus(taxes).plus(outside))).toBe(toText(total));
        if (step !== null) expect(total.modulo(step).isZero()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('owes for this month what it would without earlier months, and for those what was loaded', () => {
    const charge = tuple(constantFrom(...PRIOR_LINES), integer({ min: -900_000, max: 900_000 }));
    check(
      property(hours, terms, array(charge, { maxLength: 8 }), (given, contract, charges) => {
        const pieces = [pieceOf(given, contract)];
        const byLine = new Map(charges.map(([{ code }, cents]) => [code, decimal(String(cents)).dividedBy(100)]));
        const prior = priorCharges(...[...byLine].map(([code, value]) => [code, '2026-02', toText(value)] as const));
        const alone = new Map(settledUnregulated(inputOf(pieces)).lines.map(({ code, amount }) => [code, amount]));
        const { lines, total } = settledUnregulated(inputOf(pieces, null, prior));

        for (const { code, amount } of lines)
          expect([code, toText(amount)]).toEqual([
            code,
            toText((alone.get(code) ?? decimal('0')).plus(byLine.get(code) ?? '0')),
          ]);
        expect(toText(total)).toBe(toText(sum([...alone.values(), ...byLine.values()])));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps each line within half a hundredth of its exact value, and drops no line that shows', () => {
    check(
      property(hours, terms, (given, contract) => {
        const input = inputOf([pieceOf(given, contract)]);
        const amounts = new Map(settledUnregulated(input).lines.map(({ code, amount }) => [code, amount]));

        for (const [code, exact] of exactAmounts(input))
          expect(
            exact
              .minus(amounts.get(code) ?? '0')
              .abs()
              .lessThanOrEqualTo('0.005'),
          ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('costs the same before rounding when the period is cut where nothing changes', () => {
    check(
      property(hours, hours, terms, (before, after, contract) => {
        const whole = exactAmounts(inputOf([pieceOf([...before, ...after], contract)]));
        const cut = exactAmounts(inputOf([pieceOf(before, contract, '_1'), pieceOf(after, contract, '_2')]));

        expect([...cut.keys()]).toEqual([...whole.keys()]);
        for (const [code, exact] of whole) expect([code, near(cut.get(code), exact)]).toEqual([code, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('scales: ten times the energy and what is agreed of it is ten times every line', () => {
    check(
      property(hours, terms, (given, contract) => {
        const tenfold = given.map(([kwh, price]): Hour => [toText(decimal(kwh).times(10)), price]);
        const more = { ...contract, contracted: toText(decimal(contract.contracted).times(10)) };
        const once = exactAmounts(inputOf([pieceOf(given, contract)]));
        const tenTimes = exactAmounts(inputOf([pieceOf(tenfold, more)]));

        for (const [code, exact] of once)
          expect([code, near(tenTimes.get(code), exact.times(10))]).toEqual([code, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('costs the same in whatever order its hours come', () => {
    check(
      property(hours, terms, (given, contract) => {
        const once = exactAmounts(inputOf([pieceOf(given, contract)]));
        const reversed = exactAmounts(inputOf([pieceOf(given.toReversed(), contract)]));

        expect([...reversed].map(([code, exact]) => [code, toText(exact)])).toEqual(
          [...once].map(([code, exact]) => [code, toText(exact)]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
