import { canonicalJson } from '@kantia/kernel/canonical';
import type { Decimal } from '@kantia/kernel/decimal';
import { ZERO } from '@kantia/kernel/decimal';

/** kWh and money of the company's currency; null where nobody tells it. */
export interface Figures {
  readonly energyKwh: Decimal | null;
  readonly amount: Decimal | null;
}
export interface ComponentFigures extends Figures {
  readonly component: string;
}

/** A component of a market's month, as the market tells it and as cycles settled it. */
export interface ControlLine {
  readonly component: string;
  /** Null where the market tells nothing of the component. */
  readonly market: Figures | null;
  /** Of all cycles of the month, this one included. */
  readonly settled: Figures;
  readonly own: Figures;
  /** Settled less market; null where either tells nothing. */
  readonly difference: Figures;
  readonly deviates: boolean;
}

export interface ControlTotals {
  readonly lines: readonly ControlLine[];
  /** Nothing is held against anything while the market's totals are not loaded. */
  readonly isLoaded: boolean;
  readonly deviates: boolean;
}

/** In percent of the market's figure. */
export const CONTROL_TOLERANCE = '0.5';
const NOTHING: Figures = { energyKwh: null, amount: null };

/**
 * Holds what was settled against what the market says, component by component in the order of their names. What deviates by more than the tolerance
 * says so, in either direction: below, energy was not billed; above, it was billed twice or by a wrong price.
 */
export function controlTotals(
  figures: {
    readonly market: readonly ComponentFigures[];
    readonly own: readonly ComponentFigures[];
    readonly others: readonly ComponentFigures[];
  },
  tolerancePercent: Decimal,
): ControlTotals {
  const [market, own, others] = [byComponent(figures.market), byComponent(figures.own), byComponent(figures.others)];
  const names = [...new Set([...market.keys(), ...own.keys(), ...others.keys()])].toSorted();
  const lines = names.map((component): ControlLine => {
    const told = market.get(component) ?? null;
    const mine = own.get(component) ?? NOTHING;
    const all = added(mine, others.get(component) ?? NOTHING);
    // Of what the market tells and nobody settled, everything is missing.
    const compared = own.has(component) || others.has(component) ? all : { energyKwh: ZERO, amount: ZERO };
    const difference = told
      ? {
          energyKwh: less(compared.energyKwh, told.energyKwh),
          amount: less(compared.amount, told.amount),
        }
      : NOTHING;
    const deviates =
      told !== null &&
      (exceeds(difference.energyKwh, told.energyKwh, tolerancePercent) ||
        exceeds(difference.amount, told.amount, tolerancePercent));
    return { component, market: told, settled: all, own: mine, difference, deviates };
  });
  return { lines, isLoaded: market.size > 0, deviates: lines.some((line) => line.deviates) };
}

/** The text whose SHA-256 a person consents to: what both sides say, and the tolerance. */
export function controlText({ lines }: ControlTotals, tolerancePercent: Decimal): string {
  return canonicalJson({
    tolerancePercent,
    lines: lines.map(({ component, market, settled }) => ({
      component,
      market: market && { ...market },
      settled: { ...settled },
    })),
  });
}

function byComponent(figures: readonly ComponentFigures[]): ReadonlyMap<string, Figures> {
  return new Map(figures.map(({ component, energyKwh, amount }) => [component, { energyKwh, amount }]));
}

function added(a: Figures, b: Figures): Figures {
  const plus = (x: Decimal | null, y: Decimal | null) => (x && y ? x.plus(y) : (x ?? y));
  return { energyKwh: plus(a.energyKwh, b.energyKwh), amount: plus(a.amount, b.amount) };
}

function less(settled: Decimal | null, told: Decimal | null): Decimal | null {
  return settled && told ? settled.minus(told) : null;
}

function exceeds(difference: Decimal | null, told: Decimal | null, percent: Decimal): boolean {
  return difference !== null && told !== null && difference.abs().times(100).greaterThan(told.abs().times(percent));
}
