import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language asked for', () => {
  it.each([
    [undefined, 'es'],
    ['', 'es'],
    ['fr-FR', 'es'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['es-CO,es;q=0.9,en;q=0.8', 'es'],
    ['de, en;q=0.7, es;q=0.3', 'en'],
    ['en;q=0, es;q=0.1', 'es'],
    ['EN', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
