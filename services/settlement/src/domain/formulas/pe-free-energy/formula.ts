import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding, type Finding } from '../../finding.js';
import type { DraftLine } from '../../line.js';
import type { PeFreeFormula, PeFreePricing } from '../../pe-free/figures.js';
import type { FreeSegment, PeFreeInput } from '../../pe-free/input.js';
import { alike, linesOf, type Piece } from '../../pe-free/piece.js';
import { energyFactors, energyPrice, rounded } from '../../pe-free/price.js';
import { cell, type Term } from '../../term.js';

const LINES = {
  peak: { code: 'EN_HP', description: 'Energía activa en horas punta' },
  offPeak: { code: 'EN_HFP', description: 'Energía activa fuera de punta' },
} as const;
type Half = keyof typeof LINES;

function kwhTerm(segments: readonly FreeSegment[], half: Half): Term {
  const cited = segments.map((segment) => (half === 'peak' ? segment.peakKwh : segment.offPeakKwh));
  const provenance = cited[0]?.provenance ?? { inputId: null, file: null, row: null };
  return { symbol: 'KWH', value: sum(cited.map(({ value }) => value)), unit: 'kWh', source: cell(provenance, 'kwh') };
}

function piecesOf(segments: readonly FreeSegment[], half: Half): readonly Piece[] {
  const priced = segments.map((segment) => {
    const price = energyPrice(segment, half);
    const factors = energyFactors(segment);
    return { segment, price, factors, terms: [...factors, ...price.terms] };
  });
  return alike(priced).map((group) => {
    const [{ factors, price }] = group;
    const atBar = rounded(
      [
        kwhTerm(
          group.map(({ segment }) => segment),
          half,
        ),
        ...factors,
      ],
      3,
    );
    return {
      quantity: atBar.value,
      unitPrice: price.value,
      rule: `${atBar.rule} × ${price.rule}`,
      terms: [...atBar.terms, ...price.terms],
    };
  });
}

function lineOf({ segments, daysInMonth }: PeFreeInput, half: Half): readonly DraftLine[] {
  return linesOf(piecesOf(segments, half), { ...LINES[half], unit: 'kWh', daysInMonth });
}

/** What a person should know of the prices and hours used; each thing once. */
function notices({ period: month, segments, holidaysUnknown }: PeFreeInput): readonly Finding[] {
  const provisional = new Set(
    segments.flatMap(({ indices }) => indices.filter((one) => one.provisional).map(({ code }) => code)),
  );
  const unissued = new Set(
    segments.flatMap(({ contract, exchange }) =>
      exchange && contract.exchangeRateRule === 'issue-date' ? [exchange.date] : [],
    ),
  );
  return [
    ...[...provisional].map((index) => finding('settlement.index-provisional', { index, month })),
    ...[...unissued].map((date) => finding('settlement.exchange-rate-before-issue', { date })),
    ...(holidaysUnknown
      ? [finding('settlement.holidays-unknown', { year: month.slice(0, 4), kind: 'pe.holidays' })]
      : []),
  ];
}

function price(input: PeFreeInput): PeFreePricing {
  const peak = kwhTerm(input.segments, 'peak');
  const offPeak = kwhTerm(input.segments, 'offPeak');
  const kwh = { ...peak, value: peak.value.plus(offPeak.value) };
  const intervals: Term = { ...kwh, symbol: 'INTERVALOS', value: decimal(String(input.intervals)), unit: '' };
  return {
    figures: {
      kwh: { value: kwh.value, terms: [kwh] },
      peakKwh: { value: peak.value, terms: [peak] },
      offPeakKwh: { value: offPeak.value, terms: [offPeak] },
      intervals: { value: intervals.value, terms: [intervals] },
    },
    lines: [...lineOf(input, 'peak'), ...lineOf(input, 'offPeak')],
    findings: [...notices(input), ...(kwh.value.isZero() ? [finding('settlement.zero-consumption')] : [])],
  };
}

/** kWh of the profile at the reference bar × the contract's price, indexed and at the exchange rate, PEN. */
export const peFreeEnergy: PeFreeFormula = {
  code: 'pe.free.energy',
  norm: 'Reglamento de Usuarios Libres (DS 022-2009-EM, DS 018-2016-EM); contrato de suministro',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
