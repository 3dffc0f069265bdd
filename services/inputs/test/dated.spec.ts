import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { kindOf } from '../src/domain/kinds/catalogue.js';
import { aSnapshot } from './a-snapshot.js';
import { COMPANY, InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
beforeEach(() => lab.clear());
afterAll(() => lab.close());

const PUBLIC = { country: 'PE', market: 'regulated' } as const;
const FREE = { country: 'PE', market: 'unregulated' } as const;
const COLOMBIAN = { country: 'CO', market: 'unregulated' } as const;
const load = (kind: string, head: string, ...rows: string[]) =>
  lab.load({ kind, text: [head, ...rows].join('\n'), decimal: 'point' });
const readingsOf = (points: readonly string[], period: string) =>
  lab.load({
    kind: 'pe.register-readings',
    period,
    text: [
      'punto_suministro;medidor;registro;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;factor',
      ...points.map((point) => `${point};M;EA;2026-01-31;0;2026-02-28;1;1`),
    ].join('\n'),
  });

const SHEET = 'empresa;sistema;opcion;cargo;unidad;valor;vigente_desde';
const sheet = (...rows: string[]) => load('pe.tariff-sheet', SHEET, ...rows);
const price = (option: string, value: string, from: string, system = 'S') =>
  `E;${system};${option};ENERGIA;ctm S//kWh;${value};${from}`;
const regulated = (option: string, system = 'S') => ({
  point: `${system}-${option}`,
  operator: 'E',
  terms: { electric_system: system, tariff_option: option, interconnected: 'false' },
});
async function pricesIn(month: string, ...services: ReturnType<typeof regulated>[]) {
  const snapshot = await lab.parquet(aSnapshot(services));
  await readingsOf(
    services.map(({ point }) => point),
    month,
  );
  const wave = await lab.resolve(snapshot, null, month, PUBLIC);
  const rows = await lab.dataOf(
    wave,
    'pe.tariff-sheet',
    'electric_system, tariff_option, CAST(value AS DECIMAL(9,2)) AS value',
  );
  return rows.map((row) => `${row['electric_system']} ${row['tariff_option']} ${row['value']}`);
}

describe('a dated set', () => {
  it('is the one in force on the first day, and each that begins inside the period', async () => {
    await sheet(price('BT5B', '1', '2025-11-04'), price('BT5B', '2', '2026-01-04'));
    await sheet(price('BT5B', '3', '2026-02-01'), price('BT5B', '4', '2026-02-04'), price('BT5B', '5', '2026-03-01'));

    expect(await pricesIn('2026-02', regulated('BT5B'))).toEqual(['S BT5B 3.00', 'S BT5B 4.00']);
    expect(await pricesIn('2026-01', regulated('BT5B'))).toEqual(['S BT5B 1.00', 'S BT5B 2.00']);
    expect(await pricesIn('2027-05', regulated('BT5B'))).toEqual(['S BT5B 5.00']);
    expect(await pricesIn('2025-10', regulated('BT5B'))).toEqual([]);
  });

  it('is complete: what a newer set or a newer upload of it leaves out is no longer in force', async () => {
    await sheet(price('BT5B', '1', '2026-01-04'), price('MT3', '2', '2026-01-04'));
    expect(await pricesIn('2026-02', regulated('BT5B'), regulated('MT3'))).toEqual(['S BT5B 1.00', 'S MT3 2.00']);

    await sheet(price('BT5B', '3', '2026-01-04'));
    expect(await pricesIn('2026-02', regulated('BT5B'))).toEqual(['S BT5B 3.00']);
    const snapshot = await lab.parquet(aSnapshot([regulated('MT3')]));
    await readingsOf(['S-MT3'], '2026-02');
    expect(await lab.resolution(await lab.resolve(snapshot, null, '2026-02', PUBLIC))).toEqual({
      ready: [],
      waiting: [{ ordinal: 1, kinds: ['pe.tariff-sheet'] }],
    });
  });

  it('is of its own scope: another system keeps its own', async () => {
    await sheet(price('BT5B', '1', '2026-01-04'), price('BT5B', '2', '2025-05-04', 'T'));
    await sheet(price('BT5B', '3', '2026-01-10'));

    expect(await pricesIn('2026-02', regulated('BT5B'), regulated('BT5B', 'T'))).toEqual([
      'S BT5B 3.00',
      'T BT5B 2.00',
    ]);
  });

  it('takes along the other voltages of an area, and is one for all where the scope is global', async () => {
    await load(
      'pe.secondary-toll',
      'area_demanda;tension;valor;vigente_desde',
      '6;MT;1.85;2025-05-01',
      '6;AT;0.9;2025-05-01',
      '7;MT;9;2025-05-01',
    );
    await load(
      'pe.main-toll',
      'componente;valor;vigente_desde',
      'PCSPT;40;2025-05-01',
      'FISE;2;2025-05-01',
      'PCSPT;41;2026-02-04',
    );
    const terms = { demand_area: '6', supply_voltage: 'MT', billable_power: 'coincident' };
    const snapshot = await lab.parquet(aSnapshot([{ point: 'F', metering: 'telemetered', terms }]));
    await load('pe.load-profile', 'punto_suministro;fecha_hora;kwh', 'F;2026-02-01T00:15;1');
    await load('pe.system-peak', 'mes;version;fecha_hora;mw', '2026-02;0;2026-02-03T19:15;7000');
    await load('pe.tax-unit', 'anio;uit', '2026;5500');

    const wave = await lab.resolve(snapshot, null, '2026-02', FREE);

    expect(await lab.resolution(wave)).toEqual({ ready: [1], waiting: [] });
    expect(await lab.dataOf(wave, 'pe.secondary-toll', 'voltage')).toEqual([{ voltage: 'AT' }, { voltage: 'MT' }]);
    expect(await lab.dataOf(wave, 'pe.main-toll', 'component, valid_from')).toEqual([
      { component: 'FISE', valid_from: '2025-05-01' },
      { component: 'PCSPT', valid_from: '2025-05-01' },
      { component: 'PCSPT', valid_from: '2026-02-04' },
    ]);
  });
});

describe('a version in the file', () => {
  it('beats the later upload, and a lower one that comes later is replaced at once', async () => {
    const peak = (version: number, hour: string) =>
      load('pe.system-peak', 'mes;version;fecha_hora;mw', `2026-02;${version};2026-02-03T${hour}:15;7000`);
    const [second, first] = [await peak(2, '19'), await peak(1, '20')];
    await load('pe.main-toll', 'componente;valor;vigente_desde', 'PCSPT;40;2025-05-01');
    await load('pe.tax-unit', 'anio;uit', '2026;5500');
    await load('pe.load-profile', 'punto_suministro;fecha_hora;kwh', 'F;2026-02-01T00:15;1');
    const terms = { billable_power: 'coincident' };
    const snapshot = await lab.parquet(aSnapshot([{ point: 'F', metering: 'telemetered', terms }]));

    const wave = await lab.resolve(snapshot, null, '2026-02', FREE);

    expect(await lab.dataOf(wave, 'pe.system-peak', 'version, input_id')).toEqual([
      { version: 2, input_id: second.id },
    ]);
    const kind = present(kindOf('pe.system-peak'), 'a kind');
    const added = { ...first, kind: kind.code, fileName: '', data: present(first.data, 'accepted') };
    expect(await lab.supersession.by(COMPANY, kind, added)).toEqual([first.id]);
  });
});

describe('a profile', () => {
  it('comes in a file a day, and a newer file replaces whole local days of its points', async () => {
    const hours = (...rows: string[]) => load('co.hourly-readings', 'punto_suministro;fecha_hora;kwh_activa', ...rows);
    await hours('U;2026-02-01T00:00;1', 'U;2026-02-01T23:00;2', 'V;2026-02-01T00:00;3');
    await hours('U;2026-02-02T00:00;4', 'U;2026-02-02T01:00;5');
    await hours('U;2026-02-01T05:00;6');
    await load(
      'co.unit-cost-components',
      'operador_red;mes;nivel_tension;propiedad_activo;G;T;D;Cv;PR;R;COT',
      'CEDENAR;2026-01;2;;1;1;1;1;1;1;1',
      'CEDENAR;2026-02;2;;2;2;2;2;2;2;2',
    );
    const service = { level: 2, ownership: null, metering: 'telemetered' as const };
    const snapshot = await lab.parquet(
      aSnapshot([
        { point: 'U', ...service },
        { point: 'V', ...service },
      ]),
    );

    const wave = await lab.resolve(snapshot, null, '2026-02', COLOMBIAN);

    expect(
      await lab.dataOf(
        wave,
        'co.hourly-readings',
        `ordinal, strftime(starts_at, '%d %H') AS at, kwh::DECIMAL(9,0) AS kwh`,
      ),
    ).toEqual([
      { ordinal: 1, at: '01 05', kwh: '6' },
      { ordinal: 1, at: '02 00', kwh: '4' },
      { ordinal: 1, at: '02 01', kwh: '5' },
      { ordinal: 2, at: '01 00', kwh: '3' },
    ]);
    expect(await lab.dataOf(wave, 'co.unit-cost-components', '"month"')).toEqual([
      { month: '2026-01' },
      { month: '2026-02' },
    ]);
  });

  it('ends its day at 00:00 of the next', async () => {
    const quarters = (...rows: string[]) => load('pe.load-profile', 'punto_suministro;fecha_hora;kwh', ...rows);
    await quarters('F;2026-02-01T00:15;1', 'F;2026-02-02T00:00;2', 'F;2026-02-02T00:15;3');
    await quarters('F;2026-02-01T12:00;9');
    const snapshot = await lab.parquet(aSnapshot([{ point: 'F', metering: 'telemetered' }]));
    for (const [kind, ...rows] of [
      ['pe.main-toll', 'componente;valor;vigente_desde', 'PCSPT;40;2025-05-01'],
      ['pe.system-peak', 'mes;version;fecha_hora;mw', '2026-02;0;2026-02-03T19:15;7000'],
      ['pe.tax-unit', 'anio;uit', '2026;5500'],
    ] as const)
      await load(kind, rows[0], rows[1]);

    const wave = await lab.resolve(snapshot, null, '2026-02', FREE);

    expect(await lab.dataOf(wave, 'pe.load-profile', `strftime(ends_at, '%d %H:%M') AS at`)).toEqual([
      { at: '01 12:00' },
      { at: '02 00:15' },
    ]);
  });
});

it('fills months of demand that are not loaded from what was settled', async () => {
  await load('pe.demand-history', 'punto_suministro;mes;MD', 'S-MT3;2025-12;230', 'S-MT3;2025-08;999');
  const derived = (month: string, md: string, service: string) =>
    `SELECT 'S-MT3' AS supply_point_code, '${month}' AS "month", CAST(${md} AS DECIMAL(18,6)) AS md, CAST(NULL AS DECIMAL(18,6)) AS md_peak,
            CAST(NULL AS DECIMAL(18,6)) AS md_off_peak, '${service}' AS service_id`;
  lab.accept({
    id: '00000000-0000-4000-9000-000000000001',
    kind: 'derived.demand',
    version: 1,
    fileName: 'x',
    months: ['2025-12', '2026-01'],
    data: await lab.parquet(`${derived('2025-12', '1', 'a')} UNION ALL ${derived('2026-01', '215', 'b')}`),
  });
  await sheet(price('MT3', '1', '2026-01-04'));
  await readingsOf(['S-MT3'], '2026-02');
  const snapshot = await lab.parquet(aSnapshot([regulated('MT3')]));

  const wave = await lab.resolve(snapshot, null, '2026-02', PUBLIC);

  expect(await lab.dataOf(wave, 'pe.demand-history', '"month", md::DECIMAL(9,0) AS md')).toEqual([
    { month: '2025-12', md: '230' },
    { month: '2026-01', md: '215' },
  ]);
});
