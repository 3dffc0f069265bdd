import { expect, it } from '@jest/globals';
import { rowError } from './row-error.js';

it('cuts a huge value and shows a NUL as its picture', () => {
  const error = rowError('too-long', { row: 3, column: 'correo', value: `\u0000${'x'.repeat(500)}` }, { max: '200' });

  expect(error).toEqual({
    row: 3,
    column: 'correo',
    code: 'too-long',
    message: 'El texto supera los 200 caracteres.',
    value: `\u2400${'x'.repeat(119)}`,
  });
});
