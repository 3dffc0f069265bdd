import { afterEach, expect, it } from '@jest/globals';
import { askedLanguage, askIn } from './language.js';
import { unreachable } from './problem.js';

afterEach(() => askIn('es'));

it('asks in Spanish until told otherwise, and says in the same language that nobody answered', () => {
  expect([askedLanguage(), unreachable().message]).toEqual(['es', 'El servidor no responde.']);

  askIn('en');

  expect([askedLanguage(), unreachable().message]).toEqual(['en', 'The server does not answer.']);
});
