import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { aWorkbook, aZip } from './a-zip.js';
import { InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
afterAll(() => lab.close());

const READINGS = 'punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura';
const COMPONENTS = 'operador_red;mes;nivel_tension;propiedad_activo;G;T;D;Cv;PR;R;COT';
const readings = (...rows: string[]) => ({ kind: 'co.register-readings', text: [READINGS, ...rows].join('\n') });
const cpi = (text: string | Uint8Array) => ({ kind: 'co.cpi', text });
const brief = (errors: readonly { row: number; column: string; code: string; value: string }[]) =>
  errors.map(({ row, column, code, value }) => [row, column, code, value]);

describe('a file of register readings', () => {
  it('becomes typed rows that know their line', async () => {
    const read = await lab.load(
      readings('B2;M2;31/01/2026;10,50;28/02/2026;1.200,75;Estimada', '', 'A1;M1;2026-01-31;1000;2026-02-28;1165;REAL'),
    );

    expect(read).toMatchObject({
      status: 'accepted',
      rows: 2,
      rejectedRows: 0,
      months: ['2026-02'],
      keys: 2,
      errors: [],
    });
    expect(
      await lab.rows(
        read.data ?? (await lab.raw('')),
        '"row", supply_point_code, previous_date, current_reading, reading_type, inductive_kvarh, "month"',
      ),
    ).toEqual([
      {
        row: 4,
        supply_point_code: 'A1',
        previous_date: '2026-01-31',
        current_reading: '1165.000000',
        reading_type: 'real',
        inductive_kvarh: null,
        month: '2026-02',
      },
      {
        row: 2,
        supply_point_code: 'B2',
        previous_date: '2026-01-31',
        current_reading: '1200.750000',
        reading_type: 'estimated',
        inductive_kvarh: null,
        month: '2026-02',
      },
    ]);
  });

  it('is rejected whole, with every wrong cell named', async () => {
    const read = await lab.load(
      readings(
        'A1;M1;2026-01-31;1000;2026-02-28;1165;REAL',
        ';M2;2026-02-30;-4;2026-02-28;1e3;LEIDA',
        'A3;M3;2026-01-31;1;2026-02-28',
        'A4;"M4;2026-01-31;1;2026-02-28;2;REAL',
        'A5;M5;2026-02-28;1;2026-01-31;0.1234567;REAL',
        'A1;M1;2026-01-31;1000;2026-02-28;1166;REAL',
      ),
    );

    expect(read).toMatchObject({ status: 'rejected', rows: 6, rejectedRows: 5, data: null, months: [] });
    expect(brief(read.errors)).toEqual([
      [3, 'fecha_anterior', 'inputs.not-a-date', '2026-02-30'],
      [3, 'lectura_actual', 'inputs.not-a-decimal', '1e3'],
      [3, 'lectura_anterior', 'inputs.negative', '-4'],
      [3, 'punto_suministro', 'inputs.required', ''],
      [3, 'tipo_lectura', 'inputs.unknown-word', 'LEIDA'],
      [4, '', 'inputs.columns-differ', 'A3;M3;2026-01-31;1;2026-02-28'],
      [5, '', 'inputs.quotes-open', 'A4;"M4;2026-01-31;1;2026-02-28;2;REAL'],
      [6, 'fecha_actual', 'co.register-readings.dates-inverted', '2026-01-31'],
      [6, 'lectura_actual', 'inputs.too-many-digits', '0.1234567'],
      [7, 'punto_suministro, medidor, fecha_anterior', 'inputs.repeated-key', 'A1 · M1 · 2026-01-31'],
    ]);
    expect(read.errors.at(-1)?.message).toBe('Repite la clave de la fila 2');
    expect(await lab.text(read.errorsObject ?? (await lab.raw('')))).toContain(
      '3;punto_suministro;inputs.required;«punto_suministro» es obligatorio;',
    );
  });
});

describe('the form of a file', () => {
  it.each([
    ['semicolons, BOM and CRLF', '\ufeffmes;ipc\r\n2026-01;12953.66\r\n'],
    ['commas and quotes', 'IPC , MÉS\n"12953.66","2026-01"\n'],
    ['tabs and an unknown column', 'mes\tnota\tipc\n2026-01\tx\t12953.66'],
    ['Windows-1252', iconv.encode('més;ipc;año\n2026-01;12953.66;é\n', 'windows-1252')],
    ['zip', aZip({ 'ipc.csv': 'mes;ipc\n2026-01;12953.66\n', '__MACOSX/x': '' })],
    [
      'XLSX',
      aWorkbook([
        ['Mes', 'IPC'],
        ['2026-01', { number: '1.295366E4' }],
      ]),
    ],
    ['gzip', gzipSync('mes;ipc\n2026-01;12953.66\n')],
  ])('may be %s', async (_form, text) => {
    const read = await lab.load(cpi(text));

    expect(read.errors.filter(({ code }) => code !== 'inputs.header-unknown')).toEqual([]);
    expect(await lab.rows(read.data ?? (await lab.raw('')), '"month", cpi')).toEqual([
      { month: '2026-01', cpi: '12953.6600000000' },
    ]);
  });

  it('reports an unknown column and takes the file with a warning', async () => {
    const read = await lab.load(cpi('mes;ipc;nota\n2026-01;1.5;x'));

    expect(read.status).toBe('accepted-with-warnings');
    expect(brief(read.errors)).toEqual([[1, 'nota', 'inputs.header-unknown', 'nota']]);
  });

  it.each([
    ['nothing', '', [0, '', 'inputs.empty-file', '']],
    ['a header alone', 'mes;ipc\n', [0, '', 'inputs.no-rows', '']],
    ['NUL bytes', 'mes;ipc\n2026-01;1\u0000', [0, '', 'inputs.not-a-table', '']],
    ['UTF-16', Buffer.from('\ufeffmes;ipc\n2026-01;1', 'utf16le'), [0, '', 'inputs.encoding-unknown', '']],
    ['a missing column', 'mes;indice\n2026-01;1', [1, 'ipc', 'inputs.header-missing', '']],
    ['a repeated column', 'mes;ipc;IPC\n2026-01;1;1', [1, 'ipc', 'inputs.header-repeated', 'IPC']],
    ['a cut gzip', gzipSync('mes;ipc\n2026-01;12953.66\n').subarray(0, 20), [0, '', 'inputs.compressed-damaged', '']],
    ['a cut zip', Buffer.from('PK\u0003\u0004rubbish'), [0, '', 'inputs.compressed-damaged', '']],
    ['a zip of two', aZip({ 'a.csv': 'mes;ipc', 'b.csv': 'x' }), [0, '', 'inputs.compressed-many', '']],
    ['a broken workbook', aZip({ 'xl/workbook.xml': '<' }), [0, '', 'inputs.workbook-unreadable', '']],
    ['a line without end', `mes;ipc\n2026-01;${'1'.repeat(2_500_000)}`, [0, '', 'inputs.line-too-long', '']],
    ['a thousand columns', `mes;ipc${';x'.repeat(1_000)}\n`, [1, '', 'inputs.too-many-columns', '']],
    [
      'figures that can be read both ways',
      'mes;ipc\n2026-01;1.234\n2026-02;5.678',
      [1, 'ipc', 'inputs.decimal-ambiguous', '1.234 5.678'],
    ],
    ['both decimal marks', 'mes;ipc\n2026-01;1.5\n2026-02;5,5', [1, 'ipc', 'inputs.decimal-mixed', '']],
    ['infinity', 'mes;ipc\n2026-01;Inf', [2, 'ipc', 'inputs.not-a-decimal', 'Inf']],
    ['a formula', 'mes;ipc\n=A1;5', [2, 'mes', 'inputs.not-a-month', '=A1']],
  ])('with %s is refused in words', async (_what, text, error) => {
    const read = await lab.load(cpi(text));

    expect(read).toMatchObject({ status: 'rejected', data: null });
    expect(brief(read.errors)).toContainEqual(error);
    expect(read.errors.every(({ message }) => message.length > 0 && !message.includes('{'))).toBe(true);
  });

  it('takes ambiguous figures when the decimal mark is given', async () => {
    const comma = await lab.load({ ...cpi('mes;ipc\n2026-01;1.234'), decimal: 'comma' });
    const point = await lab.load({ ...cpi('mes;ipc\n2026-01;1.234'), decimal: 'point' });

    expect(await lab.rows(comma.data ?? (await lab.raw('')), 'cpi')).toEqual([{ cpi: '1234.0000000000' }]);
    expect(await lab.rows(point.data ?? (await lab.raw('')), 'cpi')).toEqual([{ cpi: '1.2340000000' }]);
  });
});

it('lets zero and negative components through and refuses a level without its ownership', async () => {
  const read = await lab.load({
    kind: 'co.unit-cost-components',
    text: [COMPONENTS, 'CEDENAR;2026-02;2;;0;1;1;1;1;-2.5;0', 'CEDENAR;2026-02;1;;1;1;1;1;1;1;1'].join('\n'),
  });

  expect(brief(read.errors)).toEqual([[3, 'propiedad_activo', 'co.unit-cost-components.ownership-missing', '']]);
});

it('reads the ambiguous figures of a workbook with a point, as workbooks store them', async () => {
  const read = await lab.load(
    cpi(
      aWorkbook([
        ['mes', 'ipc'],
        ['2026-01', { number: '1.234' }],
      ]),
    ),
  );

  expect(await lab.rows(read.data ?? (await lab.raw('')), 'cpi')).toEqual([{ cpi: '1.2340000000' }]);
});

it('shows the very row behind a figure', async () => {
  const raw = await lab.raw('Més;"IPC"\n2026-01;"1.5"\n\n 2026-02 ;2,5');
  const { coCpi } = await import('../src/domain/kinds/co.cpi/kind.js');

  expect(await lab.rawRows.read(raw, coCpi, 4)).toEqual([
    { column: 'Més', value: '2026-02' },
    { column: 'IPC', value: '2,5' },
  ]);
  expect(await lab.rawRows.read(raw, coCpi, 9)).toBeNull();
});
