import { describe, expect, it } from '@jest/globals';
import { Formatter } from '../../format/formatter.js';
import { keyWords } from './key-words.js';

describe('a key of an input', () => {
  it.each([
    ['CEDENAR · 2026-09 · operador', 'CEDENAR · septiembre de 2026 · operador'],
    ['2026-01', 'enero de 2026'],
    ['P-2026-09 · 2026-13', 'P-2026-09 · 2026-13'],
  ])('says its months: %s', (key, words) => {
    expect(keyWords(key, new Formatter('CO', 'es'))).toBe(words);
  });
});
