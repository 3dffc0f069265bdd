import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { marketOf } from '../src/domain/markets.js';

const MARKETS = [
  ['CO', 'regulated'],
  ['CO', 'unregulated'],
  ['PE', 'regulated'],
  ['PE', 'unregulated'],
] as const;
const formulas = MARKETS.flatMap(([country, market]) => present(marketOf(country, market), 'a market').formulas);
const supersededOf = new Map(formulas.map(({ code, supersededBy }) => [code, supersededBy !== undefined]));

/** Cells of the table of formulas, and the codes in the first one, each with whether it is told to be superseded. */
const rows = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| `(co|pe)\./.test(line))
  .map((line) => {
    const [codes = '', norm = '', check = ''] = line.split('|').slice(1, -1);
    const named = [...codes.matchAll(/`((?:co|pe)\.[\w.-]+)`( \(superseded\))?/g)];
    return { codes: named.map(([, code, superseded]) => [code, superseded !== undefined] as const), norm, check };
  });

describe('the table of formulas', () => {
  const told = rows.flatMap(({ codes }) => codes);

  it('names every formula once, and which have a successor', () => {
    expect(new Map(told)).toEqual(supersededOf);
    expect(told).toHaveLength(supersededOf.size);
  });

  it('gives each a norm, and its published check or that there is none', () => {
    expect(rows.filter(({ norm, check }) => norm.trim() === '' || check.trim() === '')).toEqual([]);
  });
});
