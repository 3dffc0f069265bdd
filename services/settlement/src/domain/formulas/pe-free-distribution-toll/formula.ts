import { Decimal, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { PeFreeFormula, PeFreePricing } from '../../pe-free/figures.js';
import type { Demand, DistributionTollDays, PeFreeInput } from '../../pe-free/input.js';
import { linesOf, monthlyPieces, type Piece } from '../../pe-free/piece.js';
import { demandTerm } from '../../pe-free/power.js';
import { cell, type Term } from '../../term.js';

type Monthly = Piece & { readonly days: number };

function tollTerm({ provenance }: DistributionTollDays, symbol: string, value: Decimal, unit = 'PEN/kW-mes'): Term {
  return { symbol, value, unit, source: cell(provenance, symbol.toLowerCase()) };
}

function peakPiece(demand: Demand, toll: DistributionTollDays): Monthly {
  const peak = demandTerm(demand, 'peak-maximum');
  return {
    quantity: peak.value,
    unitPrice: toll.vadPeak.times(toll.fbp),
    days: toll.days,
    rule: 'MD_HP × VAD_HP × FBP',
    terms: [peak, tollTerm(toll, 'VAD_HP', toll.vadPeak), tollTerm(toll, 'FBP', toll.fbp, '')],
  };
}

function excessPiece(demand: Demand, toll: DistributionTollDays): Monthly {
  const peak = demandTerm(demand, 'peak-maximum');
  const { value, provenance } = demand.offPeak;
  const offPeak: Term = { symbol: 'MD_HFP', value, unit: 'kW', source: cell(provenance, 'kwh') };
  return {
    quantity: Decimal.max(ZERO, offPeak.value.minus(peak.value)),
    unitPrice: toll.vadOffPeak,
    days: toll.days,
    rule: 'max(0; MD_HFP - MD_HP) × VAD_HFP',
    terms: [offPeak, peak, tollTerm(toll, 'VAD_HFP', toll.vadOffPeak)],
  };
}

function price({ segments, demand, daysInMonth }: PeFreeInput): PeFreePricing {
  const tolls = segments.flatMap(({ distributionToll }) => distributionToll);
  const lineOf = (pieceOf: typeof peakPiece, code: string, description: string) =>
    linesOf(monthlyPieces(tolls.map((toll) => pieceOf(demand, toll))), { code, description, unit: 'kW', daysInMonth });
  return {
    lines: [
      ...lineOf(peakPiece, 'VAD_HP', 'Peaje de distribución en horas punta (VAD)'),
      ...lineOf(excessPiece, 'VAD_EXCESO_HFP', 'Peaje de distribución por exceso fuera de punta (VAD)'),
    ],
  };
}

/** Distribution toll on the peak demand and on what the off-peak demand has more, kW at the supply bar, PEN. */
export const peFreeDistributionToll: PeFreeFormula = {
  code: 'pe.free.distribution-toll',
  norm: 'Ley de Concesiones Eléctricas (DL 25844) y su reglamento (DS 009-93-EM) art. 147: VAD y FBP',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
