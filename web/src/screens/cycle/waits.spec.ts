import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../../../test/words.js';
import { Formatter, type Language } from '../../format/formatter.js';
import { waitsForInputs, wordsOfWaits } from './waits.js';

const NAMES: Readonly<Record<string, string>> = {
  'co.register-readings': 'Lecturas de medidores',
  'co.cpi': 'Índice de precios al consumidor (IPC)',
  'pe.tax-unit': 'UIT del año',
};
const saidIn = (language: Language, stage: string, waitingFor: string[]) => {
  const { t } = wordsOf(language, 'CO');
  const words = {
    t: (key: string, blanks: Readonly<Record<string, string>>) => t(`cycle:${key}`, blanks),
    nameOf: (kind: string) => NAMES[kind] ?? kind,
    format: new Formatter('CO', language),
  };
  return wordsOfWaits({ stage, waitingFor }, words);
};

describe('what a service waits for', () => {
  it.each<[Language, string, string[], string]>([
    ['es', 'awaiting-inputs', ['co.register-readings'], 'Espera: lecturas de medidores'],
    ['en', 'awaiting-inputs', ['co.register-readings'], 'Waits for: lecturas de medidores'],
    [
      'es',
      'validation-failed',
      ['co.cpi@2026-01', 'co.register-readings'],
      'Espera: índice de precios al consumidor (IPC) (01/2026), lecturas de medidores',
    ],
    ['es', 'settlement-failed', ['pe.tax-unit'], 'Espera: UIT del año'],
    ['es', 'awaiting-inputs', ['co.unheard-of'], 'Espera: co.unheard-of'],
    ['es', 'validation-failed', ['contract'], 'Espera: un cambio del contrato o del cliente'],
    ['es', 'settlement-failed', ['decision'], 'Espera: la decisión de una persona'],
    ['en', 'settlement-failed', ['decision'], 'Waits for: the decision of a person'],
    [
      'en',
      'validation-failed',
      ['co.register-readings@2026-10', 'contract'],
      'Waits for: lecturas de medidores (10/2026), a change of the contract or the customer',
    ],
  ])('is said in %s at %s of %j', (language, stage, waitingFor, expected) => {
    expect(saidIn(language, stage, waitingFor)).toBe(expected);
  });

  it.each(['in-review', 'excluded', 'settled', 'accepted'])('is of the past once it is %s', (stage) => {
    expect(saidIn('es', stage, ['contract', 'co.cpi'])).toBe('');
    expect(waitsForInputs({ stage, waitingFor: ['co.cpi'] })).toBe(false);
  });

  it('is nothing while nobody has looked yet', () => {
    expect(saidIn('es', 'awaiting-inputs', [])).toBe('');
  });

  it.each<[string[], boolean]>([
    [['co.cpi@2026-01'], true],
    [['co.cpi', 'contract'], true],
    [['contract'], false],
    [['decision'], false],
    [[], false],
  ])('%j is cleared by an input: %s', (waitingFor, expected) => {
    expect(waitsForInputs({ stage: 'validation-failed', waitingFor })).toBe(expected);
  });
});
