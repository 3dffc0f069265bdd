import type { Decimal } from '@kantia/kernel/decimal';
import { cell, contractField, type Term } from '../term.js';
import type { ContractPrice, IndexValue } from './input.js';

/** kWh at the price of the contract, COP. Multiplies before it divides, so that the quotient is the only inexact step (60 digits). */
export function atContractPrice(kwh: Decimal, { base, index }: ContractPrice): Decimal {
  const unindexed = kwh.times(base);
  return index ? unindexed.times(index.current.value).dividedBy(index.base.value) : unindexed;
}

const symbolOf = (name: string, { provisional }: IndexValue, suffix: string) =>
  `${name}${provisional ? '_PROVISIONAL' : ''}${suffix}`;

export function contractPriceRule({ index }: ContractPrice, suffix: string): string {
  return index
    ? `P0${suffix} × ${symbolOf('IPP', index.current, suffix)} / ${symbolOf('IPP_0', index.base, suffix)}`
    : `P0${suffix}`;
}

export function contractPriceTerms({ base, index }: ContractPrice, suffix: string): readonly Term[] {
  const price: Term = { symbol: `P0${suffix}`, value: base, unit: 'COP/kWh', source: contractField('precio_base') };
  if (!index) return [price];
  const indexTerm = (name: string, value: IndexValue): Term => ({
    symbol: symbolOf(name, value, suffix),
    value: value.value,
    unit: '',
    source: cell(value.provenance, 'ipp'),
  });
  return [price, indexTerm('IPP', index.current), indexTerm('IPP_0', index.base)];
}
