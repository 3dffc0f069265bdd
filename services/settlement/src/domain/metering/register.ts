import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { cell, contractField, type Provenance, type Source, type Term } from '../term.js';

/** One register of one meter between two readings, in units of its dial. */
export interface RegisterWindow {
  readonly meter: string;
  readonly previousReading: Decimal;
  readonly currentReading: Decimal;
  readonly factor: Decimal;
  readonly digits: number;
  readonly provenance: Provenance;
  /** Where the factor comes from; the customers' sheet unless a file says it. */
  readonly factorSource?: Source;
}

/** What a register or a profile measured, with the rule in the symbols of its terms. */
export interface Metered {
  readonly quantity: Decimal;
  readonly rule: string;
  readonly terms: readonly Term[];
}

const TEN = decimal('10');

/** What one register measured. A dial that passed its last digit started again at zero. */
export function meter(window: RegisterWindow, suffix: string, unit = 'kWh'): Metered {
  const { previousReading, currentReading, factor, digits, provenance } = window;
  const factorSource = window.factorSource ?? contractField('factor_medidor');
  const rolledOver = currentReading.lessThan(previousReading);
  const units = currentReading.minus(previousReading).plus(rolledOver ? TEN.pow(digits) : 0);
  const terms: Term[] = [
    { symbol: `LECT_ANT${suffix}`, value: previousReading, unit, source: cell(provenance, 'lectura_anterior') },
    { symbol: `LECT_ACT${suffix}`, value: currentReading, unit, source: cell(provenance, 'lectura_actual') },
    { symbol: `FACTOR${suffix}`, value: factor, unit: '', source: factorSource },
  ];
  const dial = decimal(String(digits));
  if (rolledOver) terms.push({ symbol: `DIGITOS${suffix}`, value: dial, unit: '', source: contractField('digitos') });
  const difference = `LECT_ACT${suffix} - LECT_ANT${suffix}`;
  const rule = rolledOver ? `(10^DIGITOS${suffix} + ${difference})` : `(${difference})`;
  return { quantity: units.times(factor), rule: `${rule} × FACTOR${suffix}`, terms };
}
