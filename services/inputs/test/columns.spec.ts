import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { aWorkbook } from './a-zip.js';
import { InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
afterAll(() => lab.close());

const profile = (...times: string[]) => ({
  kind: 'pe.load-profile',
  text: ['punto_suministro;fecha_hora;kwh', ...times.map((time) => `F01;${time};1`)].join('\n'),
});
const HOURS = Array.from({ length: 24 }, (_, hour) => `H${String(hour + 1).padStart(2, '0')}`);
const prices = (...rows: string[]) => ({
  kind: 'co.spot-price',
  text: [`fecha;${HOURS.join(';')}`, ...rows].join('\n'),
  decimal: 'point' as const,
});
const brief = (errors: readonly { row: number; column: string; code: string; value: string }[]) =>
  errors.map(({ row, column, code, value }) => [row, column, code, value]);

it('reads local times, day first too, and brings those with an offset to the zone of the company', async () => {
  const read = await lab.load(
    profile(
      '2026-02-01T00:15',
      '2026-02-01 00:30:00',
      '01/02/2026 00:45',
      '01/02/2026 01:00:00',
      '2026-02-01T01:15:00-05:00',
      '2026-02-01T06:30Z',
      '2026-02-01 08:45:00+0200',
      '01/02/2026 07:00+00:00',
    ),
  );

  expect(read.errors).toEqual([]);
  expect(
    await lab.rows(present(read.data, 'accepted'), `"row", strftime(ends_at, '%Y-%m-%d %H:%M:%S') AS ends_at`),
  ).toEqual(
    ['00:15', '00:30', '00:45', '01:00', '01:15', '01:30', '01:45', '02:00'].map((time, i) => ({
      row: i + 2,
      ends_at: `2026-02-01 ${time}:00`,
    })),
  );
});

it('reads the times of a workbook, midnight too', async () => {
  const rows = ['46054.0104166667', '46055'].map((days) => ['F01', { days }, { number: '1' }] as const);
  const read = await lab.load({
    kind: 'pe.load-profile',
    text: aWorkbook([['punto_suministro', 'fecha_hora', 'kwh'], ...rows]),
  });

  expect(read.errors).toEqual([]);
  expect(await lab.rows(present(read.data, 'accepted'), `strftime(ends_at, '%Y-%m-%d %H:%M:%S') AS ends_at`)).toEqual([
    { ends_at: '2026-02-01 00:15:00' },
    { ends_at: '2026-02-02 00:00:00' },
  ]);
});

it.each(['2026-02-30T00:15', '2026-02-01T24:00', '2026-02-01', '02/13/2026 10:15', '2026-02-01T00:15+25:00', 'ayer'])(
  'knows no time %s',
  async (time) => {
    expect(brief((await lab.load(profile(time))).errors)).toEqual([[2, 'fecha_hora', 'inputs.not-a-time', time]]);
  },
);

it('counts the end of an interval to the month before, and its start to its own', async () => {
  const ends = await lab.load(profile('2026-03-01T00:00', '2026-03-01T00:15'));
  const starts = await lab.load({
    kind: 'co.hourly-readings',
    text: 'punto_suministro;fecha_hora;kwh_activa\nU01;2026-03-01T00:00;1',
  });

  expect([ends.months, starts.months]).toEqual([['2026-02', '2026-03'], ['2026-03']]);
});

it('makes the January of its year of what holds for a year', async () => {
  const [unit, holidays] = [
    await lab.load({ kind: 'pe.tax-unit', text: 'anio;uit\n2025;5350\n2026;5500' }),
    await lab.load({ kind: 'pe.holidays', text: 'fecha;nombre\n2026-07-28;Fiestas Patrias' }),
  ];

  expect([unit.months, holidays.months]).toEqual([['2025-01', '2026-01'], ['2026-01']]);
});

it('makes a row an hour of a row a day, prices cut half-up to ten decimals', async () => {
  const cells = HOURS.map((_, hour) => (hour === 0 ? '.00000000005' : hour === 1 ? '210.12345678984999' : `${hour}.5`));

  const read = await lab.load(prices(`2026-02-02;${cells.join(';')}`));

  expect(read).toMatchObject({ status: 'accepted', rows: 1, keys: 1, months: ['2026-02'] });
  const data = await lab.rows(present(read.data, 'accepted'));
  expect(data).toHaveLength(24);
  expect(data.slice(0, 3)).toEqual([
    { row: 2, date: '2026-02-02', hour: 0, price: '0.0000000001', month: '2026-02' },
    { row: 2, date: '2026-02-02', hour: 1, price: '210.1234567898', month: '2026-02' },
    { row: 2, date: '2026-02-02', hour: 2, price: '2.5000000000', month: '2026-02' },
  ]);
});

it('names the hour that is wrong, and a day that comes twice once', async () => {
  const cells = HOURS.map((_, hour) => (hour === 6 ? 'x' : hour === 7 ? '' : hour === 8 ? '12345678901234' : '1'));
  const good = HOURS.map(() => '1').join(';');

  const read = await lab.load(prices(`2026-02-02;${cells.join(';')}`, `2026-02-03;${good}`, `2026-02-03;${good}`));

  expect(brief(read.errors)).toEqual([
    [2, 'H07', 'inputs.not-a-decimal', 'x'],
    [2, 'H08', 'inputs.required', ''],
    [2, 'H09', 'inputs.too-many-digits', '12345678901234'],
    [4, 'fecha', 'inputs.repeated-key', '2026-02-03'],
  ]);
});

it('takes an adjustment of a line only with an earlier month, and each line and month once', async () => {
  const read = await lab.load({
    kind: 'any.arrears',
    text: [
      'punto_suministro;concepto;linea;mes_origen;valor',
      'U01;ajuste_anterior;;;310.20',
      'U01;ajuste_anterior;Transmisión;2025-12;150.25',
      'U01;ajuste_anterior;transmision;2026-01;-30.10',
      'U01;ajuste_anterior;transmision;2026-01;4',
      'U01;ajuste_anterior;ENERGIA;2026-01;4',
      'U01;ajuste_anterior;PERDIDAS;;4',
      'U01;ajuste_anterior;PERDIDAS;2026-02;4',
      'U01;cuota;PERDIDAS;2026-01;4',
    ].join('\n'),
  });

  expect(brief(read.errors)).toEqual([
    [
      5,
      'punto_suministro, concepto, linea, mes_origen',
      'inputs.repeated-key',
      'U01 · prior-adjustment · TRANSMISION · 2026-01',
    ],
    [6, 'linea', 'inputs.unknown-word', 'ENERGIA'],
    [7, 'mes_origen', 'any.arrears.origin-missing', ''],
    [8, 'mes_origen', 'any.arrears.origin-not-earlier', '2026-02'],
    [9, 'linea', 'any.arrears.line-of-no-adjustment', 'PERDIDAS'],
  ]);
});

it('keeps loss factors to fourteen decimals', async () => {
  const read = await lab.load({
    kind: 'co.boundary-loss-factors',
    text: 'punto_suministro;fecha;factor_perdidas\nU01;2026-02-01;1.044216119467649\nU01;2026-02-02;1.044216119467651',
  });

  expect(await lab.rows(present(read.data, 'accepted'), 'loss_factor')).toEqual([
    { loss_factor: '1.04421611946765' },
    { loss_factor: '1.04421611946765' },
  ]);
});

it('takes the words of Peru for what the engine calls them', async () => {
  const read = await lab.load({
    kind: 'pe.tariff-sheet',
    text: [
      'empresa;sistema;opcion;cargo;calificacion;rango_desde;rango_hasta;unidad;valor;vigente_desde',
      'E;S;BT5B;Energia;exceso;30;140;ctm S//kWh;61.3;04/02/2026',
      'E;S;MT3;POT_GENERACION;fp;;;S//kW-mes;29.78;04/02/2026',
      'E;S;BT5A;ENERGIA_HP;A;;;ctm S//kWh;29.78;04/02/2026',
    ].join('\n'),
  });

  expect(await lab.rows(present(read.data, 'accepted'), 'charge, rating, range_from, range_until, "month"')).toEqual([
    { charge: 'ENERGIA_HP', rating: 'a', range_from: null, range_until: null, month: '2026-02' },
    { charge: 'ENERGIA', rating: 'excess', range_from: '30.000000', range_until: '140.000000', month: '2026-02' },
    { charge: 'POT_GENERACION', rating: 'FP', range_from: null, range_until: null, month: '2026-02' },
  ]);
});

it.each([
  ['co.hourly-readings', 'punto_suministro;fecha_hora;kwh_activa\nU;2026-02-01T00:15;1', 'not-an-hour'],
  ['pe.load-profile', 'punto_suministro;fecha_hora;kwh\nF;2026-02-01T00:20;1', 'not-a-quarter'],
  ['pe.system-peak', 'mes;version;fecha_hora;mw\n2026-02;1;2026-02-01T00:00;7000', 'other-month'],
  ['pe.demand-history', 'punto_suministro;mes;MD\nF;2026-02;', 'no-demand'],
  [
    'co.street-lighting',
    'municipio_codigo;clase;modo;valor;vigente_desde\n52001;oficial;porcentaje;2;2026-02-01',
    'base-missing',
  ],
  [
    'co.security-levy',
    'municipio_codigo;clase;modo;valor;minimo;maximo;vigente_desde\n52001;oficial;fijo;2;9;3;2026-02-01',
    'limits-crossed',
  ],
  [
    'pe.tariff-sheet',
    'empresa;sistema;opcion;cargo;rango_desde;rango_hasta;unidad;valor;vigente_desde\nE;S;BT5B;ENERGIA;30;30;ctm;1;2026-02-01',
    'range-empty',
  ],
])('refuses in %s what cannot be: %s', async (kind, text, code) => {
  const read = await lab.load({ kind, text });

  expect(read.errors.map((error) => [error.row, error.code])).toEqual([[2, `${kind}.${code}`]]);
});
