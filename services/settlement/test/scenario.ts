import { readFileSync } from 'node:fs';
import { addDays, dayAfter, firstDay, localDate, period, type Period } from '@kantia/kernel/period';
import { prepareInput } from '../src/domain/co-regulated/prepare-input.js';
import { reference, type Reference } from '../src/domain/co-regulated/reference.js';
import {
  componentsRow,
  cpiRow,
  priorTariffRow,
  readingRow,
  segmentRow,
  type ReadingRow,
  type SegmentRow,
} from '../src/domain/co-regulated/sets.js';
import { settle, type Settled } from '../src/domain/engine.js';
import { CO_REGULATED_FORMULAS } from '../src/domain/co-regulated/market.js';
import { settings } from '../src/domain/settings.js';
import { NOTHING_ELSE } from './frozen-rows.js';
import { parseCsv, type CsvRow } from './csv.js';

const CLASSES: Readonly<Record<string, string>> = {
  residencial: 'residential',
  comercial: 'commercial',
  industrial: 'industrial',
  oficial: 'official',
  alumbrado: 'street-lighting',
  acueducto: 'water-utility',
  especial: 'special',
  area_comun: 'common-area',
  provisional: 'provisional',
};
const OWNERSHIPS: Readonly<Record<string, string>> = { operador: 'operator', compartido: 'shared', usuario: 'user' };

const NO_ID = '00000000-0000-4000-8000-000000000000';
const blank = (text: string | undefined) => (text === undefined || text === '' ? null : text);
const integer = (text: string | undefined) => (blank(text) === null ? null : Number(text));

/** A segment of the sheet, cut to the period as `customers` does when it freezes. */
function segment({ cells }: CsvRow, ordinal: number, month: Period): SegmentRow {
  const from = localDate(cells['vigente_desde'] ?? '');
  const until =
    blank(cells['vigente_hasta']) === null ? dayAfter(month) : addDays(localDate(cells['vigente_hasta'] ?? ''), 1);
  const start = from > firstDay(month) ? from : firstDay(month);
  const end = until < dayAfter(month) ? until : dayAfter(month);
  return segmentRow.parse({
    ordinal,
    segment: 1,
    metering: 'manual',
    service_id: NO_ID,
    supply_point_id: NO_ID,
    supply_point_code: cells['punto_suministro'],
    contract_code: cells['contrato'],
    segment_from: start < end ? start : null,
    segment_until: start < end ? end : null,
    customer_id: NO_ID,
    customer_code: cells['cliente_codigo'],
    customer_name: cells['cliente_nombre'],
    customer_id_type: cells['tipo_identificacion'],
    customer_id_number: cells['identificacion'],
    customer_email: null,
    customer_phone: null,
    customer_address: null,
    municipality_code: blank(cells['municipio_codigo']),
    meter: blank(cells['medidor']),
    meter_digits: integer(cells['digitos']),
    meter_factor: blank(cells['factor_medidor']),
    network_operator: blank(cells['operador_red']),
    voltage_level: integer(cells['nivel_tension']),
    asset_ownership: OWNERSHIPS[cells['propiedad_activo'] ?? ''] ?? null,
    consumer_class: CLASSES[cells['clase'] ?? ''] ?? null,
    stratum: integer(cells['estrato']),
    altitude_masl: integer(cells['altitud_msnm']),
    subnormal: cells['barrio_subnormal'] === 'si',
    contribution_exemption_pct: blank(cells['exencion_contribucion_pct']),
  });
}

function reading({ number, cells }: CsvRow, ordinal: number): ReadingRow {
  return readingRow.parse({
    input_id: NO_ID,
    file: 'co.register-readings.csv',
    row: number,
    ordinal,
    meter: cells['medidor'],
    previous_date: cells['fecha_anterior'],
    previous_reading: cells['lectura_anterior'],
    current_date: cells['fecha_actual'],
    current_reading: cells['lectura_actual'],
    inductive_kvarh: null,
    capacitive_kvarh: null,
  });
}

function readReference(given: (kind: string) => readonly CsvRow[]): Reference {
  const from = (kind: string, row: CsvRow) => ({ input_id: NO_ID, file: `${kind}.csv`, row: row.number });
  return reference({
    lighting: [],
    security: [],
    components: given('co.unit-cost-components').map((row) =>
      componentsRow.parse({
        ...from('co.unit-cost-components', row),
        network_operator: row.cells['operador_red'],
        month: row.cells['mes'],
        voltage_level: Number(row.cells['nivel_tension']),
        asset_ownership: OWNERSHIPS[row.cells['propiedad_activo'] ?? ''] ?? null,
        ...Object.fromEntries(
          ['G', 'T', 'D', 'Cv', 'PR', 'R', 'COT'].map((name) => [name.toLowerCase(), row.cells[name]]),
        ),
      }),
    ),
    cpi: given('co.cpi').map((row) =>
      cpiRow.parse({ ...from('co.cpi', row), month: row.cells['mes'], cpi: row.cells['ipc'] }),
    ),
    priorTariffs: given('co.prior-residential-tariffs').map((row) =>
      priorTariffRow.parse({
        ...from('co.prior-residential-tariffs', row),
        network_operator: row.cells['operador_red'],
        month: row.cells['mes'],
        asset_ownership: OWNERSHIPS[row.cells['propiedad_activo'] ?? ''] ?? null,
        e1: row.cells['E1'],
        e2: row.cells['E2'],
      }),
    ),
  });
}

export interface Expected {
  readonly point: string;
  readonly code: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
}
export interface Scenario {
  readonly expected: readonly Expected[];
  /** By supply point; failed where rows were missing. */
  readonly settled: ReadonlyMap<string, Settled>;
}

/** Reads a scenario folder and runs it through prepare and settle, as a batch does. */
export function runScenario(folder: URL): Scenario {
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const when: { period: string; payableStep: string | null; tariffDecimals: number } = JSON.parse(read('when.json'));
  const month = period(when.period);
  const given = (kind: string) => parseCsv(read(`given/${kind}.csv`));
  const frame = {
    period: month,
    settings: settings.parse({ rounding: when, registerStraddle: 'last-day' }),
    reference: readReference(given),
  };
  const customers = given('customers');
  const readings = given('co.register-readings');
  const points = [...new Set(customers.map((row) => row.cells['punto_suministro'] ?? ''))];
  const settled = points.map((point, index): [string, Settled] => {
    const of = (row: CsvRow) => row.cells['punto_suministro'] === point;
    const prepared = prepareInput(
      {
        ...NOTHING_ELSE,
        segments: customers.filter(of).map((row) => segment(row, index + 1, month)),
        readings: readings.filter(of).map((row) => reading(row, index + 1)),
      },
      frame,
    );
    if (prepared.kind === 'incomplete') return [point, { kind: 'failed', findings: prepared.findings }];
    return [point, settle(prepared.input, CO_REGULATED_FORMULAS, 'COP')];
  });
  const expected = parseCsv(read('then/expected.csv')).map(({ cells }) => ({
    point: cells['punto_suministro'] ?? '',
    code: cells['codigo'] ?? '',
    quantity: cells['cantidad'] ?? '',
    price: cells['precio'] ?? '',
    amount: cells['importe'] ?? '',
  }));
  return { expected, settled: new Map(settled) };
}
