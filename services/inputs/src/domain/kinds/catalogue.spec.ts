import { present } from '@kantia/kernel/assert';
import { describe, expect, it } from '@jest/globals';
import { KINDS, kindOf, kindsFor } from './catalogue.js';
import { dataColumns } from './kind.js';
import { readHeader } from '../reading/header.js';
import { templateOf } from './template.js';

describe.each(KINDS.map((kind) => [kind.code, kind] as const))('%s', (_code, kind) => {
  const columns = dataColumns(kind).map(({ name }) => name);

  it('speaks of its own columns only', () => {
    for (const column of [...kind.key, ...(kind.need?.match ?? []), ...(kind.datedBy ?? [])])
      expect(columns).toContain(column);
    for (const rule of kind.rules) expect(kind.columns.map(({ header }) => header)).toContain(rule.header);
    expect(columns).toContain('month');
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('calls no column as the reader calls what it keeps beside the cells', () => {
    const own = ['row', 'line', 'problem', 'input_id', 'file', 'ordinal', 'precedence', 'source_path'];

    expect(columns.filter((name) => own.includes(name))).toEqual([]);
  });

  it('understands its own template', () => {
    const header = readHeader(templateOf(kind).split('\n')[0] ?? '', kind);

    expect(header.errors).toEqual([]);
    for (const sample of kind.samples) expect(sample).toHaveLength(kind.columns.length);
  });

  it('has a stand-in with its columns, or none', () => {
    if (kind.standIn === null) return;
    expect(dataColumns(present(kindOf(kind.standIn), kind.standIn))).toEqual(
      expect.arrayContaining([...dataColumns(kind)]),
    );
  });
});

it('gives each code once', () => {
  expect(new Set(KINDS.map(({ code }) => code)).size).toBe(KINDS.length);
});

it('asks of a market its own kinds and those of both', () => {
  const codes = (country: string, market: 'regulated' | 'unregulated') =>
    kindsFor(country, market).map(({ code }) => code);

  expect(codes('CO', 'regulated')).toEqual([
    'co.register-readings',
    'co.hourly-readings',
    'co.unit-cost-components',
    'co.cpi',
    'co.prior-residential-tariffs',
    'co.street-lighting',
    'co.security-levy',
    'co.exchange-rate',
    'any.arrears',
    'derived.consumption',
    'derived.reactive-counters',
    'derived.rounding-carry',
  ]);
  expect(codes('CO', 'unregulated')).toContain('co.spot-price');
  expect(codes('CO', 'unregulated')).not.toContain('co.cpi');
  expect(codes('PE', 'regulated')).toContain('pe.tariff-sheet');
  expect(codes('PE', 'unregulated').filter((code) => code.startsWith('co.') || code === 'pe.tariff-sheet')).toEqual([]);
});
