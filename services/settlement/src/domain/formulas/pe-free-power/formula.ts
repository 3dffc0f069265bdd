import { Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Figure } from '../../line.js';
import type { PeFreeFormula, PeFreePricing } from '../../pe-free/figures.js';
import type { Demand, FreeSegment, PeFreeInput } from '../../pe-free/input.js';
import { linesOf, monthlyPieces, type Piece } from '../../pe-free/piece.js';
import { billedTerm, contractedTerm, demandTerm, minimumShare } from '../../pe-free/power.js';
import { powerFactors, powerPrice, rounded, type Product } from '../../pe-free/price.js';
import { rule, type Term } from '../../term.js';

const TAKE_OR_PAY = rule('Contrato de suministro: se factura al menos MINIMO × P_CONTRATADA');

/** kW at the reference bar: the billed demand, or the contract's minimum where that is more. */
function atReferenceBar(demand: Demand, segment: FreeSegment): Product {
  const billed = billedTerm(demand, segment.contract);
  const factors = powerFactors(segment);
  const share = minimumShare(segment.contract);
  if (!share) return rounded([billed, ...factors], 3);
  const contracted = contractedTerm(segment.contract);
  const greater = Decimal.max(billed.value, share.value.times(contracted.value));
  const symbol = `max(${billed.symbol}; MINIMO × ${contracted.symbol})`;
  const product = rounded([{ symbol, value: greater, unit: 'kW', source: TAKE_OR_PAY }, ...factors], 3);
  const made = billed.symbol === contracted.symbol ? [billed, share] : [billed, share, contracted];
  return { ...product, terms: [...made, ...factors] };
}

function pieceOf(demand: Demand, segment: FreeSegment): Piece & { readonly days: number } {
  const power = atReferenceBar(demand, segment);
  const price = powerPrice(segment);
  return {
    quantity: power.value,
    unitPrice: price.value,
    days: segment.days,
    rule: `${power.rule} × ${price.rule}`,
    terms: [...power.terms, ...price.terms],
  };
}

function figureOf(term: Term): Figure {
  return { value: term.value, terms: [term] };
}

function price({ segments, demand, daysInMonth }: PeFreeInput): PeFreePricing {
  const peak = demandTerm(demand, 'peak-maximum');
  const offPeak = { ...peak, symbol: 'MD_HFP', value: demand.offPeak.value };
  return {
    figures: {
      peakKw: figureOf(peak),
      offPeakKw: figureOf(offPeak),
      monthKw: figureOf(demandTerm(demand, 'maximum')),
      ...(demand.coincident ? { coincidentKw: figureOf(demandTerm(demand, 'coincident')) } : {}),
    },
    lines: linesOf(monthlyPieces(segments.map((segment) => pieceOf(demand, segment))), {
      code: 'POTENCIA',
      description: 'Potencia',
      unit: 'kW',
      daysInMonth,
    }),
  };
}

/** The power that the contract bills, at the reference bar, × its price at the exchange rate, PEN. */
export const peFreePower: PeFreeFormula = {
  code: 'pe.free.power',
  norm: 'Reglamento de Usuarios Libres (DS 022-2009-EM, DS 018-2016-EM); contrato de suministro',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
