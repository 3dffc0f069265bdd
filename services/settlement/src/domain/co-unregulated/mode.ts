import { finding, type Finding } from '../finding.js';
import type { Figure } from '../line.js';
import type { CoUnregulatedFormula } from './figures.js';
import type { EnergyPrice, Piece } from './input.js';
import type { PriceMode } from './price-modes.js';

export type PriceOf<M extends PriceMode> = Extract<EnergyPrice, { readonly mode: M }>;

interface ModeRules<M extends PriceMode> extends Pick<CoUnregulatedFormula, 'code' | 'norm' | 'validFrom'> {
  readonly mode: M;
  /** What the energy of a piece costs, COP, with the terms of its price. */
  readonly cost: (piece: Piece, price: PriceOf<M>) => Figure;
  /** The same in the symbols of its terms. */
  readonly rule: (piece: Piece, price: PriceOf<M>) => string;
}
/** A formula that prices the energy of pieces of one mode: a figure for each. */
export interface ModeFormula extends CoUnregulatedFormula {
  readonly mode: PriceMode;
  readonly rule: (piece: Piece) => string;
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

export function defineMode<M extends PriceMode>({ cost, rule, ...head }: ModeRules<M>): ModeFormula {
  return {
    ...head,
    validUntil: null,
    rule: (piece) => (isOf(head.mode, piece.price) ? rule(piece, piece.price) : ''),
    price: ({ pieces }) => {
      const own = pieces.filter(({ price }) => price.mode === head.mode);
      const figures = own.flatMap((piece) =>
        isOf(head.mode, piece.price) ? [[`generation${piece.suffix}`, cost(piece, piece.price)] as const] : [],
      );
      return { figures: Object.fromEntries(figures), findings: provisional(own) };
    },
  };
}
