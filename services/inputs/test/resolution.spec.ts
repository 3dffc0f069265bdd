import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSnapshot } from './a-snapshot.js';
import { COMPANY, FEBRUARY, InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
beforeEach(() => lab.clear());
afterAll(() => lab.close());

const READINGS = 'punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura';
const readings = (...points: string[]) => ({
  kind: 'co.register-readings',
  text: [READINGS, ...points.map((point) => `${point};M${point};2026-01-31;1000;2026-02-28;1165;REAL`)].join('\n'),
});
const components = (...rows: string[]) => ({
  kind: 'co.unit-cost-components',
  text: [
    'operador_red;mes;nivel_tension;propiedad_activo;G;T;D;Cv;PR;R;COT',
    ...rows.map((row) => `${row};308.25;50.62;264.48;172.93;62.08;21.67;39.45`),
  ].join('\n'),
});
const LEVELS = components('CEDENAR;2026-02;1;operador', 'CEDENAR;2026-02;1;usuario', 'CEDENAR;2026-02;2;');
const CPI = { kind: 'co.cpi', text: 'mes;ipc\n2025-12;12802.32\n2026-01;12953.66' };
const tariffs = (...rows: string[]) => ({
  kind: 'co.prior-residential-tariffs',
  text: ['operador_red;mes;propiedad_activo;E1;E2', ...rows].join('\n'),
  decimal: 'point' as const,
});
const TARIFFS = tariffs('CEDENAR;2026-01;operador;437.55;546.93', 'CEDENAR;2026-01;usuario;410.73;513.41');

async function loadAll(): Promise<void> {
  for (const upload of [readings('A1', 'A2', 'A3'), LEVELS, CPI, TARIFFS]) await lab.load(upload);
}

describe('a wave', () => {
  it('lets every service go that lacks nothing and freezes what they go with', async () => {
    await loadAll();
    const snapshot = await lab.parquet(
      aSnapshot([
        { point: 'A1' },
        { point: 'A2', ownership: 'user', stratum: 2 },
        { point: 'A3', level: 2, ownership: null, consumerClass: 'commercial', stratum: null },
      ]),
    );

    const wave = await lab.resolve(snapshot);

    expect(await lab.resolution(wave)).toEqual({ ready: [1, 2, 3], waiting: [] });
    expect(wave.data.map(({ kind, inputs }) => [kind, inputs.length])).toEqual([
      ['co.register-readings', 1],
      ['co.unit-cost-components', 1],
      ['co.cpi', 1],
      ['co.prior-residential-tariffs', 1],
    ]);
    expect(
      await lab.dataOf(wave, 'co.register-readings', 'ordinal, file, "row", supply_point_code, current_reading'),
    ).toEqual([
      { ordinal: 1, file: 'co.register-readings.csv', row: 2, supply_point_code: 'A1', current_reading: '1165.000000' },
      { ordinal: 2, file: 'co.register-readings.csv', row: 3, supply_point_code: 'A2', current_reading: '1165.000000' },
      { ordinal: 3, file: 'co.register-readings.csv', row: 4, supply_point_code: 'A3', current_reading: '1165.000000' },
    ]);
    expect(
      await lab.dataOf(wave, 'co.unit-cost-components', 'voltage_level, asset_ownership, g, printed_cu'),
    ).toHaveLength(3);
    expect(await lab.dataOf(wave, 'co.cpi', '"month", cpi')).toHaveLength(2);
  });

  it('reads inputs of before a kind got a column, alone and beside newer ones', async () => {
    await loadAll();
    const data = await lab.parquet(
      `SELECT 2::INTEGER AS "row", 'A1' AS supply_point_code, 'prior-adjustment' AS concept, 5::DECIMAL(24,10) AS value, '2026-02' AS month`,
    );
    lab.accept({ id: 'old', kind: 'any.arrears', version: 1, fileName: 'a.csv', months: [FEBRUARY], data });
    const snapshot = await lab.parquet(aSnapshot([{ point: 'A1' }, { point: 'A2' }]));
    const rows = async () =>
      lab.dataOf(await lab.resolve(snapshot), 'any.arrears', 'ordinal, bill_line, origin_month, value');

    expect(await rows()).toEqual([{ ordinal: 1, bill_line: null, origin_month: null, value: '5.0000000000' }]);
    await lab.load({
      kind: 'any.arrears',
      text: 'punto_suministro;concepto;linea;mes_origen;valor\nA2;ajuste_anterior;PERDIDAS;2026-01;7',
    });
    expect(await rows()).toEqual([
      { ordinal: 1, bill_line: null, origin_month: null, value: '5.0000000000' },
      { ordinal: 2, bill_line: 'PERDIDAS', origin_month: '2026-01', value: '7.0000000000' },
    ]);
  });

  it('asks nothing of a service whose contract is not in force, and no index where nobody is subsidised', async () => {
    await lab.load(readings('A2'));
    await lab.load(LEVELS);
    const snapshot = await lab.parquet(
      aSnapshot([
        { point: 'A1', inForce: false },
        { point: 'A2', consumerClass: 'commercial', stratum: null },
      ]),
    );

    expect(await lab.resolution(await lab.resolve(snapshot))).toEqual({ ready: [1, 2], waiting: [] });
  });

  it('makes services wait for shared values and names the kinds', async () => {
    await lab.load(readings('A1', 'A2'));
    await lab.load(LEVELS);
    const snapshot = await lab.parquet(
      aSnapshot([{ point: 'A1' }, { point: 'A2', consumerClass: 'official', stratum: null }]),
    );

    expect(await lab.resolution(await lab.resolve(snapshot))).toEqual({
      ready: [2],
      waiting: [{ ordinal: 1, kinds: ['co.cpi', 'co.prior-residential-tariffs'] }],
    });
  });

  it('makes all wait while no reading is loaded, and lets a missing one go to validation once others are', async () => {
    for (const upload of [LEVELS, CPI, TARIFFS]) await lab.load(upload);
    const snapshot = await lab.parquet(aSnapshot([{ point: 'A1' }, { point: 'A2' }]));

    expect(await lab.resolution(await lab.resolve(snapshot))).toEqual({
      ready: [],
      waiting: [
        { ordinal: 1, kinds: ['co.register-readings'] },
        { ordinal: 2, kinds: ['co.register-readings'] },
      ],
    });
    await lab.load(readings('A1'));
    const partial = await lab.resolve(snapshot);
    expect(await lab.resolution(partial)).toEqual({ ready: [1, 2], waiting: [] });
    expect(await lab.dataOf(partial, 'co.register-readings', 'ordinal')).toEqual([{ ordinal: 1 }]);
  });

  it('takes only the services that wait, and gives the same bytes for the same inputs', async () => {
    await loadAll();
    const snapshot = await lab.parquet(aSnapshot([{ point: 'A1' }, { point: 'A2' }, { point: 'A3' }]));

    const [once, again] = [await lab.resolve(snapshot, [3, 1]), await lab.resolve(snapshot, [1, 3])];

    expect(await lab.resolution(once)).toEqual({ ready: [1, 3], waiting: [] });
    expect(again).toEqual(once);
    expect(once.data[0]?.object.key).toMatch(new RegExp(`^${COMPANY}/resolved/[0-9a-f]{64}\\.parquet$`));
  });
});

describe('what wins', () => {
  it('is the newest upload, block by block', async () => {
    await lab.load({ ...readings('A1', 'A2') });
    const newer = await lab.load({
      kind: 'co.register-readings',
      text: `${READINGS}\nA2;MA2;2026-01-31;1000;2026-02-28;1500;REAL`,
    });
    for (const upload of [LEVELS, CPI, TARIFFS]) await lab.load(upload);
    const snapshot = await lab.parquet(aSnapshot([{ point: 'A1' }, { point: 'A2' }]));

    const data = await lab.dataOf(
      await lab.resolve(snapshot),
      'co.register-readings',
      'ordinal, input_id, current_reading',
    );

    expect(data).toEqual([
      { ordinal: 1, input_id: expect.any(String), current_reading: '1165.000000' },
      { ordinal: 2, input_id: newer.id, current_reading: '1500.000000' },
    ]);
  });

  it('is never a mixture inside a block: a level that the newer sheet no longer has is missing', async () => {
    await loadAll();
    await lab.load(components('CEDENAR;2026-02;1;operador'));
    const snapshot = await lab.parquet(aSnapshot([{ point: 'A1' }, { point: 'A2', ownership: 'user' }]));

    expect(await lab.resolution(await lab.resolve(snapshot))).toEqual({
      ready: [1],
      waiting: [{ ordinal: 2, kinds: ['co.unit-cost-components'] }],
    });
  });

  it('is a loaded base before a derived one, key by key, and among derived ones the later', async () => {
    for (const upload of [
      readings('A1', 'A2', 'A3'),
      components('CEDENAR;2026-02;1;operador', 'CEDENAR;2026-02;1;usuario', 'CEDENAR;2026-02;1;compartido'),
      CPI,
    ])
      await lab.load(upload);
    const derived = (e1: string, ownership: string) =>
      `SELECT NULL::VARCHAR AS input_id, 'x' AS file, 0 AS "row", 'CEDENAR' AS network_operator, '2026-01' AS "month", '${ownership}' AS asset_ownership, CAST(${e1} AS DECIMAL(24,10)) AS e1, CAST(${e1} AS DECIMAL(24,10)) AS e2`;
    const kind = 'derived.residential-tariffs';
    const accept = async (version: number, select: string) =>
      lab.accept({
        id: `00000000-0000-4000-9000-00000000000${version}`,
        kind,
        version,
        fileName: kind,
        months: ['2026-01'],
        data: await lab.parquet(select),
      });
    await accept(
      1,
      `${derived('1', 'operator')} UNION ALL ${derived('2', 'shared')} UNION ALL ${derived('3', 'user')}`,
    );
    await accept(2, derived('4', 'shared'));
    await lab.load(tariffs('CEDENAR;2026-01;operador;437.55;546.93'));
    const snapshot = await lab.parquet(
      aSnapshot([{ point: 'A1' }, { point: 'A2', ownership: 'shared' }, { point: 'A3', ownership: 'user' }]),
    );

    const wave = await lab.resolve(snapshot);

    expect(await lab.resolution(wave)).toEqual({ ready: [1, 2, 3], waiting: [] });
    expect(
      await lab.dataOf(wave, 'co.prior-residential-tariffs', 'asset_ownership, CAST(e1 AS DECIMAL(9,2)) AS e1'),
    ).toEqual([
      { asset_ownership: 'operator', e1: '437.55' },
      { asset_ownership: 'shared', e1: '4.00' },
      { asset_ownership: 'user', e1: '3.00' },
    ]);
  });

  it('replaces an older upload altogether when every block of it is held by newer ones', async () => {
    const [first, second] = [await lab.load(readings('A1', 'A2')), await lab.load(readings('A3'))];
    const kind = (await import('../src/domain/kinds/co.register-readings/kind.js')).coRegisterReadings;
    const asAdded = async (points: string[]) => {
      const { id, version, months, data } = await lab.load(readings(...points));
      return lab.supersession.by(COMPANY, kind, {
        id,
        kind: kind.code,
        version,
        fileName: '',
        months,
        data: data ?? (await lab.raw('')),
      });
    };

    expect(await asAdded(['A1'])).toEqual([]);
    expect(await asAdded(['A2'])).toEqual([first.id]);
    expect(await asAdded(['A3'])).toContain(second.id);
  });
});

it('lists what is needed and how much of it is loaded', async () => {
  await lab.load(readings('A1'));
  const snapshot = await lab.parquet(
    aSnapshot([{ point: 'A1' }, { point: 'A2', ownership: 'user' }, { point: 'A3', inForce: false }]),
  );
  const asked = { company: COMPANY, country: 'CO', market: 'regulated', period: FEBRUARY, snapshot } as const;

  const items = await lab.required.list(asked, new Set(['co.cpi']));

  expect(items.filter(({ optional }) => optional).map(({ kind }) => kind)).toEqual(['co.exchange-rate', 'any.arrears']);
  expect(
    items
      .filter(({ optional }) => !optional)
      .map(({ kind, required, covered, status, missing }) => ({ kind, required, covered, status, missing })),
  ).toEqual([
    { kind: 'co.register-readings', required: 2, covered: 1, status: 'partial', missing: ['A2 · 2026-02'] },
    {
      kind: 'co.unit-cost-components',
      required: 2,
      covered: 0,
      status: 'pending',
      missing: ['CEDENAR · 2026-02 · 1 · operator', 'CEDENAR · 2026-02 · 1 · user'],
    },
    { kind: 'co.cpi', required: 2, covered: 0, status: 'rejected', missing: ['2025-12', '2026-01'] },
    {
      kind: 'co.prior-residential-tariffs',
      required: 2,
      covered: 0,
      status: 'pending',
      missing: ['CEDENAR · 2026-01 · operator', 'CEDENAR · 2026-01 · user'],
    },
  ]);
});
