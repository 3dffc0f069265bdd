import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aSnapshot, type SnapshotService, type Term } from './a-snapshot.js';
import { InputsLab } from './inputs-lab.js';

const CASES = fileURLToPath(new URL('../../../deploy/test/acceptance/cases/', import.meta.url));
const caseOf = z.object({
  country: z.string(),
  market: z.enum(['regulated', 'unregulated']),
  period: z.string(),
  inputs: z.array(z.object({ kind: z.string(), file: z.string() })),
});

/** Headers of the customers' sheet that the kinds look at. */
const HEADERS: Readonly<Record<string, Term>> = {
  municipio_codigo: 'municipality_code',
  modalidad_precio: 'price_mode',
  mes_base: 'base_month',
  aplica_factor_perdidas: 'loss_factor_applies',
  sistema_electrico: 'electric_system',
  potencia_facturable: 'billable_power',
  opcion_tarifaria: 'tariff_option',
  excluye_domingos_feriados: 'excludes_sundays_holidays',
  tipo_conexion: 'connection_type',
  fases: 'phases',
  tension: 'supply_voltage',
  barra_referencia: 'reference_bar',
  barra_suministro: 'supply_bar',
  area_demanda: 'demand_area',
  moneda_precio: 'price_currency',
  paga_vad: 'pays_distribution_toll',
};
const WORDS: Readonly<Record<string, string | null>> = {
  '': null,
  si: 'true',
  no: 'false',
  fin_de_mes: 'month-end',
  coincidente: 'coincident',
};
const OWNERSHIP: Readonly<Record<string, SnapshotService['ownership']>> = {
  operador: 'operator',
  compartido: 'shared',
  usuario: 'user',
};

/** The sheet of a case as the services that customers would freeze. */
function servicesOf(sheet: string): readonly SnapshotService[] {
  const [head = '', ...lines] = sheet.trim().split('\n');
  return lines.map((line) => {
    const cells = line.split(';');
    const row = Object.fromEntries(head.split(';').map((header, i) => [header, cells[i] ?? '']));
    const terms = Object.entries(HEADERS).map(([header, term]) => {
      const cell = row[header] ?? '';
      return [term, Object.hasOwn(WORDS, cell) ? WORDS[cell] : cell] as const;
    });
    return {
      point: row['punto_suministro'] ?? '',
      operator: row['operador_red'] ?? row['empresa_distribuidora'] ?? '',
      level: Number(row['nivel_tension'] ?? 0),
      ownership: OWNERSHIP[row['propiedad_activo'] ?? ''] ?? null,
      consumerClass: row['clase'] === 'residencial' ? 'residential' : 'commercial',
      stratum: row['estrato'] ? Number(row['estrato']) : null,
      metering: row['tipo_medicion'] === 'manual' ? 'manual' : 'telemetered',
      terms: Object.fromEntries(terms),
    };
  });
}

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
beforeEach(() => lab.clear());
afterAll(() => lab.close());

describe.each(readdirSync(CASES))('the acceptance case %s', (name) => {
  const folder = join(CASES, name);
  const { inputs, period, ...of } = caseOf.parse(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')));

  it('is read without error and lets all its services go', async () => {
    const services = servicesOf(readFileSync(join(folder, 'customers.csv'), 'utf8'));
    const snapshot = await lab.parquet(aSnapshot(services));

    for (const { kind, file } of inputs) {
      const read = await lab.load({ kind, text: readFileSync(join(folder, file)), period, decimal: 'point' });
      expect([kind, read.status, read.errors]).toEqual([kind, 'accepted', []]);
    }
    const wave = await lab.resolve(snapshot, null, period, of);

    expect(await lab.resolution(wave)).toEqual({ ready: services.map((_, i) => i + 1), waiting: [] });
    for (const { kind, file } of inputs) {
      const rows = readFileSync(join(folder, file), 'utf8').trim().split('\n').length - 1;
      expect([kind, await lab.dataOf(wave, kind, 'count(*)::INTEGER AS "rows"')]).toEqual([kind, [{ rows }]]);
    }
  });
});
