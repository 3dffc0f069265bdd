import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { PeFreeFormula, PeFreePricing } from '../../pe-free/figures.js';
import type { Demand, FreeSegment, MainTollDays, PeFreeInput } from '../../pe-free/input.js';
import { linesOf, monthlyPieces, type Piece } from '../../pe-free/piece.js';
import { demandTerm } from '../../pe-free/power.js';
import { powerFactors, rounded } from '../../pe-free/price.js';
import { cell, type Term } from '../../term.js';

function pieceOf(demand: Demand, segment: FreeSegment, { days, components }: MainTollDays): Piece & { days: number } {
  const sort = segment.contract.billablePower === 'coincident' ? 'coincident' : 'peak-maximum';
  const power = rounded([demandTerm(demand, sort), ...powerFactors(segment)], 3);
  const terms = components.map(({ code, value, provenance }): Term => ({
    symbol: code,
    value,
    unit: 'PEN/kW-mes',
    source: cell(provenance, 'valor'),
  }));
  const added = terms.map(({ symbol }) => symbol).join(' + ');
  return {
    quantity: power.value,
    unitPrice: sum(terms.map(({ value }) => value)),
    days,
    rule: `${power.rule} × ${terms.length > 1 ? `(${added})` : added}`,
    terms: [...power.terms, ...terms],
  };
}

function price({ segments, demand, daysInMonth }: PeFreeInput): PeFreePricing {
  const pieces = segments.flatMap((segment) => segment.mainToll.map((toll) => pieceOf(demand, segment, toll)));
  return {
    lines: linesOf(monthlyPieces(pieces), {
      code: 'PEAJE_PRINCIPAL',
      description: 'Peaje por conexión al sistema principal',
      unit: 'kW',
      daysInMonth,
    }),
  };
}

/** Demand at the reference bar × the components of the main toll in force, by days where they change, PEN. */
export const peFreeMainToll: PeFreeFormula = {
  code: 'pe.free.main-toll',
  norm: 'Ley de Concesiones Eléctricas (DL 25844) y su reglamento (DS 009-93-EM): peaje por conexión',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
