import { describe, expect, it } from '@jest/globals';
import { kindName, messageIn } from './answer-texts.js';

describe('messages of services', () => {
  it.each([
    ['inputs.required', '«lectura_actual» es obligatorio', '«lectura_actual» is required'],
    ['not-in-list', 'El valor no es válido; se admite: si, no.', 'The value is not valid; allowed are: si, no.'],
    ['co.hourly-readings.not-an-hour', 'La lectura comienza a la hora en punto', 'A reading begins on the hour'],
    ['session.required', 'Inicie sesión para continuar.', 'Sign in to continue.'],
    ['unknown.code', 'Texto', 'Texto'],
    ['inputs.required', 'Otro texto', 'Otro texto'],
  ])('of %s in English', (code, message, english) => {
    expect(messageIn('en', { code, message })).toBe(english);
    expect(messageIn('es', { code, message })).toBe(message);
  });

  it('say a period in words', () => {
    const taken = { code: 'cycles.name-taken', message: 'Ya existe un ciclo «Febrero (a+b)» en el periodo 2026-02.' };

    expect(messageIn('es', taken)).toBe('Ya existe un ciclo «Febrero (a+b)» en el periodo febrero de 2026.');
    expect(messageIn('en', taken)).toBe('There is already a cycle "Febrero (a+b)" in the period February 2026.');
  });
});

describe('the name of a kind of inputs', () => {
  it('is that of its language, and the code where it has none', () => {
    expect(kindName('pe.tax-unit', 'es')).toBe('Unidad impositiva tributaria (UIT)');
    expect(kindName('pe.tax-unit', 'en')).toBe('Tax unit');
    expect(kindName('co.unknown', 'en')).toBe('co.unknown');
  });
});
