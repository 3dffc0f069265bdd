import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@kantia/kernel/canonical';
import { decimal } from '@kantia/kernel/decimal';
import { aFreeInput, settleFree } from '../../test/a-free-input.js';
import { resultText, type Statement } from './statement.js';

const STATEMENT = settleFree(aFreeInput());

/** The record that the text stands for, built. */
const recordOf = ({ currency, determinants, lines, subtotal, taxes, total }: Statement) => ({
  totals: { total, taxes, subtotal },
  lines: lines.map(({ description: _told, terms, prior, ...line }) => ({
    ...line,
    ...(prior.length > 0 ? { prior: prior.map(({ month, amount }) => ({ month, amount })) } : {}),
    terms: terms.map(({ source, ...term }) => ({ ...term, source: source.kind })),
  })),
  determinants,
  currency,
});

describe('the text of a result', () => {
  it('is the canonical JSON of what it tells', () => {
    expect(STATEMENT.lines.length).toBeGreaterThan(5);
    expect(resultText(STATEMENT)).toBe(canonicalJson(recordOf(STATEMENT)));
  });

  it('escapes what operators and formulas write, and tells an absent price', () => {
    const [line] = STATEMENT.lines;
    const written = {
      ...STATEMENT,
      lines: line ? [{ ...line, formula: 'a "b" \\ ñ', unitPrice: null, terms: [] }] : [],
    };

    expect(resultText(written)).toBe(canonicalJson(recordOf(written)));
    expect(resultText(written)).toContain('"unitPrice":null');
  });

  it('tells earlier months where there are any, and each of them', () => {
    const [line] = STATEMENT.lines;
    const withPrior = (amount: string) => ({
      ...STATEMENT,
      lines: line ? [{ ...line, prior: [{ month: '2026-02', amount: decimal(amount) }] }] : [],
    });

    expect(resultText(withPrior('-1.5'))).toBe(canonicalJson(recordOf(withPrior('-1.5'))));
    expect(resultText(withPrior('-1.5'))).not.toBe(resultText(withPrior('-1.6')));
  });

  it('does not tell 1 from 1.0, and tells 1 from 10', () => {
    const withTotal = (total: string) => resultText({ ...STATEMENT, total: decimal(total) });

    expect(withTotal('1.0')).toBe(withTotal('1'));
    expect(withTotal('10')).not.toBe(withTotal('1'));
  });
});
