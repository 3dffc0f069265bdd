import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { cell, contractField, rule, type Term } from '../term.js';
import type { FreeSegment } from './input.js';

/** A quantity or a price made of factors, with its rule in the symbols of its terms. */
export interface Product {
  readonly value: Decimal;
  readonly rule: string;
  readonly terms: readonly Term[];
}

const ONE = decimal('1');
const KWH_OF_MWH = decimal('1000');

/** Factors multiplied, to the decimals that inputs.md gives figures of this sort. */
export function rounded(factors: readonly Term[], decimals: number, per = ONE): Product {
  const value = factors.reduce((product, factor) => product.times(factor.value), ONE).dividedBy(per);
  const symbols = factors.map(({ symbol }) => symbol).join(' × ');
  const quotient = per.equals(ONE) ? symbols : `${symbols} / ${per.toString()}`;
  return { value: roundHalfUp(value, decimals), rule: `redondeo(${quotient}; ${decimals})`, terms: factors };
}

const REINDEXED = rule('Contrato de suministro: Σ PESO × índice / base, a 4 decimales');

/** Σ weight × index ÷ base, and what it is made of; nothing where the price is fixed. */
function indexation({ indices }: FreeSegment): { readonly factors: readonly Term[]; readonly made: readonly Term[] } {
  if (indices.length === 0) return { factors: [], made: [] };
  const over = indices.reduce((product, { base }) => product.times(base), ONE);
  const value = sum(
    indices.map(({ weight, current, base }) => weight.times(current).times(over.dividedBy(base))),
  ).dividedBy(over);
  const made = indices.flatMap(({ code, weight, base, current, provenance }): Term[] => [
    { symbol: `PESO_${code}`, value: weight, unit: '', source: contractField('indice_pesos') },
    { symbol: code, value: current, unit: '', source: cell(provenance, 'valor') },
    { symbol: `${code}_BASE`, value: base, unit: '', source: contractField('indice_base') },
  ]);
  return { factors: [{ symbol: 'F_REAJUSTE', value: roundHalfUp(value, 4), unit: '', source: REINDEXED }], made };
}

function exchange({ exchange: rate }: FreeSegment): readonly Term[] {
  if (!rate) return [];
  return [{ symbol: 'TC', value: rate.value, unit: 'PEN/USD', source: cell(rate.provenance, 'venta') }];
}

/** PEN/kWh to 6 decimals: the contract's price per MWh, indexed, at the exchange rate. */
export function energyPrice(segment: FreeSegment, half: 'peak' | 'offPeak'): Product {
  const { contract } = segment;
  const isPeak = half === 'peak';
  const { factors, made } = indexation(segment);
  const price: Term = {
    symbol: 'PRECIO',
    value: isPeak ? contract.energyPricePeak : contract.energyPriceOffPeak,
    unit: `${contract.currency}/MWh`,
    source: contractField(isPeak ? 'precio_energia_hp' : 'precio_energia_hfp'),
  };
  const product = rounded([price, ...factors, ...exchange(segment)], 6, KWH_OF_MWH);
  return { ...product, terms: [...product.terms, ...made] };
}

/** PEN/kW-month to 4 decimals: the contract's price at the exchange rate; indices move energy prices alone. */
export function powerPrice(segment: FreeSegment): Product {
  const { contract } = segment;
  const price: Term = {
    symbol: 'PRECIO',
    value: contract.powerPrice,
    unit: `${contract.currency}/kW-mes`,
    source: contractField('precio_potencia'),
  };
  return rounded([price, ...exchange(segment)], 4);
}

/** What brings energy from the supply bar to the reference bar. */
export function energyFactors({ losses, contract: { expansion } }: FreeSegment): readonly Term[] {
  const fpm: Term = { symbol: 'FPM', value: losses.energy, unit: '', source: cell(losses.provenance, 'fpm_energia') };
  if (!expansion) return [fpm];
  return [fpm, { symbol: 'PEMT', value: expansion.energy, unit: '', source: contractField('pemt') }];
}

/** What brings power from the supply bar to the reference bar. */
export function powerFactors({ losses, contract: { expansion } }: FreeSegment): readonly Term[] {
  const fpm: Term = { symbol: 'FPM', value: losses.power, unit: '', source: cell(losses.provenance, 'fpm_potencia') };
  if (!expansion) return [fpm];
  return [fpm, { symbol: 'PPMT', value: expansion.power, unit: '', source: contractField('ppmt') }];
}
