import { describe, expect, it } from '@jest/globals';
import { findingText } from './finding-texts.js';

describe('the text of a finding', () => {
  it('says months and kinds of inputs as people do, and everything else as it came', () => {
    const params = { month: '2026-09', kind: 'co.ppi', contract: 'K-2026-09' };

    expect(findingText('settlement.ppi-missing', params, { language: 'es' })).toBe(
      'Falta el IPP de septiembre de 2026, con el que se indexa el contrato K-2026-09: cárguelo en el insumo «Índice de precios al productor (IPP)».',
    );
    expect(findingText('settlement.ppi-missing', params, { language: 'en' })).toBe(
      'The PPI of September 2026, which indexes supply contract K-2026-09, is missing: load it as input «Producer price index».',
    );
  });

  it('says what is not told as missing, and an unknown code as itself', () => {
    expect(findingText('settlement.ppi-missing', {}, { language: 'en', missing: '…' })).toContain(
      'The PPI of …, which',
    );
    expect(findingText('settlement.unknown', {}, { language: 'en' })).toBe('settlement.unknown');
  });
});
