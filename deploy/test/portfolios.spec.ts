import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { PORTFOLIOS } from '../src/demo/portfolios/catalogue.js';
import { ScenarioRunner, type World } from './scenarios/scenario.js';

const MONTH = period('2026-09');
const FIRST_MONTH_ONLY = ['co.prior-residential-tariffs', 'pe.demand-history'];
const PLACES = [
  'operador_red',
  'empresa',
  'empresa_distribuidora',
  'sistema',
  'sistema_electrico',
  'municipio_codigo',
  'area_demanda',
  'barra_referencia',
  'barra_suministro',
  'punto_suministro',
];

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, at) => [names[at] ?? '', cell])));
}

function placesIn(texts: readonly string[]): ReadonlySet<string> {
  const cells = texts
    .flatMap(rowsOf)
    .flatMap((row) => PLACES.map((name) => `${name.split('_')[0]} ${row[name] ?? ''}`));
  return new Set(cells.filter((cell) => !cell.endsWith(' ')));
}

function acceptanceTexts(): readonly string[] {
  const folder = fileURLToPath(new URL('acceptance/cases', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe.each(Object.entries(PORTFOLIOS))('the demo portfolio %s', (_name, portfolio) => {
  // Enough for each sort of service.
  const count = portfolio.market === 'regulated' ? 40 : 12;
  const filesOf = (month = MONTH) =>
    Object.fromEntries(Object.entries(portfolio.files('X-', count, month)).map(([kind, text]) => [kind, text()]));

  it('makes the same files of the same month, in exact figures', () => {
    const files = filesOf();

    expect(filesOf()).toEqual(files);
    for (const text of [portfolio.sheet('X-', count), ...Object.values(files)])
      expect(text).not.toMatch(/\.\d{5,}|\d[eE][+-]?\d|NaN|undefined|Infinity/);
  });

  it('begins each register where the month before left it', () => {
    const read = (month = MONTH) =>
      Object.entries(filesOf(month))
        .filter(([kind]) => kind.endsWith('register-readings'))
        .flatMap(([, text]) => rowsOf(text))
        .filter(({ registro }) => !registro?.startsWith('MD'));

    expect(read().map((row) => row['lectura_anterior'])).toEqual(
      read(period('2026-08')).map((row) => row['lectura_actual']),
    );
  });

  it('settles whole, the second month from the first, and validation holds nobody back', async () => {
    const runner = new ScenarioRunner();
    const { company, market } = portfolio;
    const before = addMonths(MONTH, -1);
    const uploadsOf = (month: Period) => Object.entries(filesOf(month)).map(([kind, text]) => ({ kind, month, text }));
    // What the first month begins with is loaded once.
    const ofSecond = uploadsOf(MONTH).filter(({ kind }) => !FIRST_MONTH_ONLY.includes(kind));
    const world: World = {
      country: company.country,
      market,
      period: MONTH,
      before: [before],
      settings: {},
      sheet: portfolio.sheet('X-', count),
      uploads: [...uploadsOf(before), ...ofSecond],
      decimal: 'point',
    };
    const outcomes = [...(await runner.settle(await runner.freeze(world))).values()];
    await runner.close();

    expect(outcomes).toHaveLength(count);
    expect(outcomes.filter((one) => one.kind !== 'settled')).toEqual([]);
    const settled = outcomes.flatMap((one) => (one.kind === 'settled' ? [one] : []));
    expect(settled.flatMap(({ validation }) => validation.blocking)).toEqual([]);
    const cited = settled.flatMap(({ statement }) => statement.lines.flatMap(({ terms }) => terms));
    const unplaced = cited.filter(
      ({ source }) => source.kind === 'input' && (source.inputId === null || source.row === null),
    );
    expect([...new Set(unplaced.map(({ symbol }) => symbol))]).toEqual([]);
    const left = cited.filter(({ source }) => source.kind === 'input' && source.file?.startsWith('derived.') === true);
    expect(left.length > 0).toBe(portfolio !== PORTFOLIOS['litoral-free']);
  }, 240_000);

  it('shares no operator, system, area, bar or point with an acceptance case', () => {
    const own = placesIn([portfolio.sheet('X-', count), ...Object.values(filesOf())]);

    expect([...placesIn(acceptanceTexts())].filter((place) => own.has(place))).toEqual([]);
  });
});

it('has no other charge in a month of an acceptance case', () => {
  const { since, files } = PORTFOLIOS['andina-unregulated'];

  expect(since).toBe('2026-08');
  expect(rowsOf(files('X-', 1, MONTH)['co.other-charges']?.() ?? '').map((row) => row['mes'])).toEqual(
    Array.from({ length: 3 }, () => MONTH),
  );
});

it('has no main toll in force in a month of an acceptance case', () => {
  const tolls = rowsOf(PORTFOLIOS['litoral-free'].files('X-', 1, MONTH)['pe.main-toll']?.() ?? '');

  expect(tolls.map((row) => row['vigente_desde'])).toEqual(Array.from(tolls, () => '2026-08-01'));
  expect(tolls.length).toBeGreaterThan(1);
});
