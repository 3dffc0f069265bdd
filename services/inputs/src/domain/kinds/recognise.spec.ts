import { describe, expect, it } from '@jest/globals';
import { loadableKinds } from './catalogue.js';
import { recognise } from './recognise.js';
import { templateOf } from './template.js';

describe('the kind of a file', () => {
  it.each<[string, string, string | null]>([
    ['CO.CPI-2026-10.csv', 'lo que sea', 'co.cpi'],
    ['octubre.csv', 'Mes;IPC', 'co.cpi'],
    ['octubre.csv', '"mes","ipc"', 'co.cpi'],
    ['octubre.csv', 'més\tIPC\tnota de la hoja', 'co.cpi'],
    ['nada.csv', 'a;b', null],
    ['vacio.csv', '', null],
  ])('%s with «%s» is %s', (name, line, expected) => {
    expect(recognise(name, line, loadableKinds('CO'))?.code ?? null).toBe(expected);
  });

  it.each(['CO', 'PE'] as const)('of %s is that of its template, or of one with the same columns', (country) => {
    const kinds = loadableKinds(country);
    const headerOf = (template: string) => template.split(/\r?\n/)[0] ?? '';
    const twins = (template: string) => kinds.filter((other) => headerOf(templateOf(other)) === headerOf(template));

    for (const kind of kinds) {
      const template = templateOf(kind);
      const found = recognise('datos.csv', headerOf(template), kinds);
      // Two charges of municipalities have the same columns: then nobody but a person knows.
      expect([kind.code, found?.code]).toEqual([kind.code, twins(template).length > 1 ? undefined : kind.code]);
    }
  });

  it('is never one of another country', () => {
    expect(recognise('co.cpi.csv', 'mes;ipc', loadableKinds('PE'))?.code).not.toBe('co.cpi');
  });
});
