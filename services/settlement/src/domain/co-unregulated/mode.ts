import { finding, type Finding } from '../finding.js';
import type { Figure } from '../line.js';
import type { CoUnregulatedFormula } from './figures.js';
import type { EnergyPrice, Piece } from './input.js';
import type { PriceMode } from './price-modes.js';

type PriceOf<M extends PriceMode> = Extract<EnergyPrice, { readonly mode: M }>;

interface ModeRules<M extends PriceMode> extends Pick<CoUnregulatedFormula, 'code' | 'norm' | 'validFrom'> {
  readonly mode: M;
  /** What the energy of a piece costs, COP, with the terms of its price and their rule. */
  readonly cost: (piece: Piece, price: PriceOf<M>) => Required<Figure>;
}

function isOf<M extends PriceMode>(mode: M, price: EnergyPrice): price is PriceOf<M> {
  return price.mode === mode;
}

function provisional(pieces: readonly Piece[]): readonly Finding[] {
  const months = pieces.flatMap(({ price }) => {
    const index = 'price' in price ? price.price.index : null;
    return index ? [index.base, index.current].filter((one) => one.provisional).map(({ month }) => month) : [];
  });
  return [...new Set(months)].map((month) => finding('settlement.ppi-provisional', { month }));
}

/** A formula that prices the energy of pieces of one mode: a figure for each. */
export function defineMode<M extends PriceMode>({ mode, cost, ...head }: ModeRules<M>): CoUnregulatedFormula {
  return {
    ...head,
    validUntil: null,
    price: ({ pieces }) => {
      const own = pieces.filter(({ price }) => price.mode === mode);
      const figures = own.flatMap((piece) =>
        isOf(mode, piece.price) ? [[`generation${piece.suffix}`, cost(piece, piece.price)] as const] : [],
      );
      return { figures: Object.fromEntries(figures), findings: provisional(own) };
    },
  };
}
