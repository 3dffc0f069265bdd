import { Decimal, decimal, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding } from '../../finding.js';
import type { PeFreeFormula, PeFreePricing } from '../../pe-free/figures.js';
import type { Demand, FreeSegment, PeFreeInput } from '../../pe-free/input.js';
import { linesOf, monthlyPieces, type Piece } from '../../pe-free/piece.js';
import { contractedTerm, demandTerm } from '../../pe-free/power.js';
import { powerPrice } from '../../pe-free/price.js';
import { contractField, type Term } from '../../term.js';

const HUNDRED = decimal('100');
const ONE = decimal('1');

/** Null where nothing exceeds; without a multiplier, what exceeds has no price. */
interface Excess extends Omit<Piece, 'unitPrice'> {
  readonly days: number;
  readonly unitPrice: Decimal | null;
}

function excessOf(demand: Demand, segment: FreeSegment): Excess | null {
  const { contract, days } = segment;
  const { tolerancePct, excessMultiplier, billablePower } = contract;
  if (tolerancePct === null && excessMultiplier === null) return null;
  // Who bills the contracted power exceeds it by the greatest demand of the month.
  const used = demandTerm(demand, billablePower === 'contracted' ? 'maximum' : billablePower);
  const contracted = contractedTerm(contract);
  const tolerance: Term = {
    symbol: 'TOLERANCIA',
    value: (tolerancePct ?? ZERO).dividedBy(HUNDRED),
    unit: '',
    source: contractField('tolerancia_pct'),
  };
  const limit = contracted.value.times(ONE.plus(tolerance.value));
  const quantity = Decimal.max(ZERO, used.value.minus(limit));
  const price = powerPrice(segment);
  const multiplier: Term[] =
    excessMultiplier === null
      ? []
      : [{ symbol: 'MULTIPLICADOR', value: excessMultiplier, unit: '', source: contractField('multiplicador_exceso') }];
  return {
    quantity,
    unitPrice: excessMultiplier && price.value.times(excessMultiplier),
    days,
    rule: `max(0; ${used.symbol} - P_CONTRATADA × (1 + TOLERANCIA)) × ${price.rule} × MULTIPLICADOR`,
    terms: [used, contracted, tolerance, ...price.terms, ...multiplier],
  };
}

function price({ segments, demand, daysInMonth }: PeFreeInput): PeFreePricing {
  const excesses = segments
    .flatMap((segment) => excessOf(demand, segment) ?? [])
    .filter(({ quantity }) => quantity.greaterThan(0));
  if (excesses.some(({ unitPrice }) => unitPrice === null)) {
    const contract = segments[0]?.contract.contractCode ?? '';
    return { findings: [finding('settlement.contract-incomplete', { contract, field: 'multiplicador_exceso' })] };
  }
  const priced = excesses.map((excess) => ({ ...excess, unitPrice: excess.unitPrice ?? ZERO }));
  return {
    lines: linesOf(monthlyPieces(priced), {
      code: 'EXCESO_POTENCIA',
      description: 'Exceso de potencia contratada',
      unit: 'kW',
      daysInMonth,
    }),
  };
}

/** kW above the contracted power and its tolerance, at the supply bar, × the power price × the contract's multiplier, PEN. */
export const peFreeExcessPower: PeFreeFormula = {
  code: 'pe.free.excess-power',
  norm: 'Reglamento de Usuarios Libres (DS 022-2009-EM, DS 018-2016-EM); contrato de suministro',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
