import { describe, expect, it } from '@jest/globals';
import { KINDS, kindOf, kindsFor } from './catalogue.js';
import { dataColumns } from './kind.js';
import { readHeader } from '../reading/header.js';
import { templateOf } from './template.js';

describe.each(KINDS.map((kind) => [kind.code, kind] as const))('%s', (_code, kind) => {
  const columns = dataColumns(kind).map(({ name }) => name);

  it('speaks of its own columns only', () => {
    for (const column of [...kind.key, ...kind.block, ...(kind.need?.match ?? [])]) expect(columns).toContain(column);
    for (const rule of kind.rules) expect(kind.columns.map(({ header }) => header)).toContain(rule.header);
    expect(columns).toContain('month');
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('understands its own template', () => {
    const header = readHeader(templateOf(kind).split('\n')[0] ?? '', kind);

    expect(header.errors).toEqual([]);
    for (const sample of kind.samples) expect(sample).toHaveLength(kind.columns.length);
  });

  it('has a stand-in of the same columns, or none', () => {
    if (kind.standIn === null) return;
    expect(dataColumns(kindOf(kind.standIn) ?? kind)).toEqual(dataColumns(kind));
  });
});

it('gives each code once', () => {
  expect(new Set(KINDS.map(({ code }) => code)).size).toBe(KINDS.length);
});

it('asks of an unregulated cycle neither index nor tariff base', () => {
  expect(kindsFor('CO', 'unregulated').map(({ code }) => code)).toEqual([
    'co.register-readings',
    'co.unit-cost-components',
    'derived.consumption',
  ]);
});
