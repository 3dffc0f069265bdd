import { describe, expect, it } from '@jest/globals';
import { guessKind, headerOf, type KnownKind } from './kind-guess.js';

const column = (name: string, required = true) => ({ name, required });
const KINDS: readonly KnownKind[] = [
  { code: 'co.cpi', columns: [column('mes'), column('ipc')] },
  { code: 'co.ppi', columns: [column('mes'), column('ipp'), column('estado', false)] },
  {
    code: 'co.register-readings',
    columns: [column('punto_suministro'), column('medidor'), column('lectura_actual'), column('kvarh', false)],
  },
  { code: 'co.street-lighting', columns: [column('municipio'), column('valor')] },
  { code: 'co.security-levy', columns: [column('municipio'), column('valor')] },
];

describe('the kind of a file', () => {
  it.each<[string, string, string | null]>([
    ['CO.CPI-2026-10.csv', 'lo que sea', 'co.cpi'],
    ['octubre.csv', 'Mes;IPC', 'co.cpi'],
    ['octubre.csv', '\uFEFF"mes","ipp"', 'co.ppi'],
    ['lecturas.txt', 'punto_suministro\tmedidor\tlectura_actual\tkvarh', 'co.register-readings'],
    ['alumbrado.csv', 'municipio;valor', null],
    ['nada.csv', 'a;b', null],
  ])('%s with «%s» is %s', (name, start, expected) => {
    expect(guessKind(name, headerOf(start), KINDS)).toBe(expected);
  });

  it('reads no header out of a workbook', () => {
    expect(headerOf('PK\u0003\u0004\u0000')).toEqual([]);
  });
});
