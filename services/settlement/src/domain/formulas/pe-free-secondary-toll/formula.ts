import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { PeFreeFormula, PeFreePricing } from '../../pe-free/figures.js';
import type { PeFreeInput, SecondaryTollEnergy } from '../../pe-free/input.js';
import { alike, linesOf, type Piece } from '../../pe-free/piece.js';
import { cell, type Term } from '../../term.js';

const CTM = decimal('100');

function stepTerms({ steps }: SecondaryTollEnergy): readonly Term[] {
  return steps.map(({ voltage, value, provenance }): Term => ({
    symbol: `CTM_${voltage}`,
    value,
    unit: 'ctm PEN/kWh',
    source: cell(provenance, 'valor'),
  }));
}

function piecesOf({ segments }: PeFreeInput): readonly Piece[] {
  const tolls = segments.flatMap(({ secondaryToll }) => secondaryToll);
  return alike(tolls.map((toll) => ({ kwh: toll.kwh, terms: stepTerms(toll) }))).map((group) => {
    const [{ kwh, terms }] = group;
    const quantity = sum(group.map((part) => part.kwh.value));
    const added = terms.map(({ symbol }) => symbol).join(' + ');
    return {
      quantity,
      unitPrice: sum(terms.map(({ value }) => value)).dividedBy(CTM),
      rule: `KWH × (${added}) / 100`,
      terms: [{ symbol: 'KWH', value: quantity, unit: 'kWh', source: cell(kwh.provenance, 'kwh') }, ...terms],
    };
  });
}

function price(input: PeFreeInput): PeFreePricing {
  return {
    lines: linesOf(piecesOf(input), {
      code: 'PEAJE_SECUNDARIO',
      description: 'Peaje de los sistemas secundarios y complementarios',
      unit: 'kWh',
      daysInMonth: input.daysInMonth,
    }),
  };
}

/** kWh at the supply bar × the tolls of the area, from the highest voltage down to the supply's own, PEN. */
export const peFreeSecondaryToll: PeFreeFormula = {
  code: 'pe.free.secondary-toll',
  norm: 'Ley de Concesiones Eléctricas (DL 25844) y su reglamento (DS 009-93-EM): SST y SCT',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
