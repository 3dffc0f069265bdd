import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codecOf } from '@kantia/contracts/codec';
import { suppliesChanged } from '@kantia/contracts/customers/supplies-changed.v1';
import { getCustomersOperation } from '@kantia/contracts/customers/operations/get-operation.v1';
import { importCustomers } from '@kantia/contracts/customers/operations/import-customers.v1';
import type { OperationState } from '@kantia/contracts/vocabulary';
import { Bus } from '@kantia/platform/ports/bus';
import { Columnar, type Row } from '@kantia/platform/ports/columnar';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { startService } from '@kantia/platform/start-service';
import { startNats, startPostgres } from '@kantia/platform/testing/servers';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { RecordConsumptionHandler } from '../src/application/record-consumption.handler.js';
import { customersConfig } from '../src/customers.config.js';
import { CustomersModule } from '../src/customers.module.js';

export const ANDINA = '0190a000-0000-7000-8000-000000000001';
export const LITORAL = '0190a000-0000-7000-8000-000000000002';

export const operatorOf = (companyId: string) => ({
  companyId,
  userId: '0190b000-0000-7000-8000-000000000001',
  roles: ['operator'],
});

/** The service with real PostgreSQL, NATS, DuckDB and an object store on disk. */
export async function runCustomers() {
  const folder = await mkdtemp(join(tmpdir(), 'kantia-customers-'));
  const [postgres, nats] = [await startPostgres(), await startNats()];
  const database = await postgres.createDatabase('kantia_customers');
  const companies = [
    { id: ANDINA, name: 'Energía Andina', country: 'CO', taxId: '900000001' },
    { id: LITORAL, name: 'Luz del Litoral', country: 'PE', taxId: '20100000001' },
  ];
  const definition = {
    name: 'customers',
    module: CustomersModule,
    migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
    config: customersConfig,
  } as const;
  const { app } = await startService(definition, {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    NATS_URL: nats.url,
    PORT: '0',
    OBJECT_STORE_URL: `file://${folder}/objects`,
    SCRATCH_FOLDER: join(folder, 'scratch'),
    CUSTOMERS_LOCAL_COMPANIES: JSON.stringify(companies),
  });
  const bus = app.get(Bus);
  const objects = app.get(ObjectStore);

  const load = async (
    companyId: string,
    file: string | Uint8Array,
    decimal: 'auto' | 'comma' | 'point' = 'auto',
  ): Promise<OperationState> => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    return loadObject(companyId, await objects.put(BUCKETS.raw, bytes, { prefix: `${companyId}/customers/` }), decimal);
  };
  const loadObject = async (
    companyId: string,
    file: ObjectRef,
    decimal: 'auto' | 'comma' | 'point' = 'auto',
  ): Promise<OperationState> => {
    const actor = operatorOf(companyId);
    const { operationId } = await bus.ask(importCustomers, { file, fileName: 'clientes.csv', decimal }, { actor });
    for (;;) {
      const state = await bus.ask(getCustomersOperation, { id: operationId }, { actor });
      if (state.status !== 'running') return state;
      await sleep(50);
    }
  };
  const rowsOf = async (object: ObjectRef): Promise<readonly Row[]> => {
    const path = await objects.localPath(object);
    return app.get(Columnar).session([path], (session) => session.query('select * from read_parquet(?)', [path]));
  };
  /** The points that each event so far has told of as changed. */
  const told = async (): Promise<readonly (readonly string[])[]> =>
    app.get(Units).run({ companyId: ANDINA, userId: null, roles: [] }, async (work) => {
      const rows = await sqlOf(work)<{ payload: Uint8Array }>(
        'select payload from platform.outbox where subject = $1 order by seq',
        [suppliesChanged.subject],
      );
      return rows.map(({ payload }) => codecOf(suppliesChanged.schema).decode(payload).supplyPointIds);
    });
  /** What `settlement` reports of a batch: point, month and kWh. */
  const settle = async (companyId: string, months: readonly (readonly string[])[]): Promise<void> => {
    const derived = await app.get(Columnar).session([], async (session) => {
      const csv = await session.writeRows('months.csv', ['supply_point_code', 'month', 'kwh'], months);
      const path = join(session.folder, 'months.parquet');
      await session.run(
        `copy (select supply_point_code, month, kwh::decimal(38,9) as kwh, 'service' as service_id from read_csv('${csv}', header = true, all_varchar = true)) to '${path}' (format parquet)`,
      );
      return objects.put(BUCKETS.derived, { path }, { prefix: `${companyId}/derived/`, suffix: '.parquet' });
    });
    const handler = app.get(RecordConsumptionHandler, { strict: false });
    const payload = {
      cycleId: ANDINA,
      wave: 1,
      batch: 1,
      period: '2026-02',
      statements: derived,
      settled: [],
      failed: [],
      derived: [{ kind: 'derived.consumption', object: derived, rows: months.length }],
    };
    const message = { payload, messageId: 'test', publishedAt: new Date(), delivery: 1, sequence: null };
    const prepared = await handler.prepare(message);
    await app.get(Units).run({ companyId, userId: null, roles: [] }, (work) => handler.handle(message, work, prepared));
  };
  const stop = async () => {
    await app.close();
    await nats.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, bus, database, objects, load, loadObject, settle, rowsOf, told, stop };
}

const HEADER = [
  'cliente_codigo',
  'tipo_identificacion',
  'identificacion',
  'cliente_nombre',
  'correo',
  'telefono',
  'direccion',
  'municipio_codigo',
  'punto_suministro',
  'region',
  'mercado',
  'tipo_medicion',
  'medidor',
  'digitos',
  'factor_medidor',
  'contrato',
  'vigente_desde',
  'vigente_hasta',
  'operador_red',
  'nivel_tension',
  'propiedad_activo',
  'clase',
  'estrato',
  'altitud_msnm',
  'barrio_subnormal',
  'exencion_contribucion_pct',
];

/** A row of a Colombian sheet: regulated, residential, read by hand. */
export function aRow(code: string, changed: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    cliente_codigo: `C${code}`,
    tipo_identificacion: 'CC',
    identificacion: '1085000100',
    cliente_nombre: `Cliente ${code}`,
    punto_suministro: code,
    region: 'Nariño',
    mercado: 'regulado',
    tipo_medicion: 'manual',
    medidor: `M${code}`,
    digitos: '6',
    factor_medidor: '1',
    contrato: `K${code}`,
    vigente_desde: '2025-01-01',
    operador_red: 'CEDENAR',
    nivel_tension: '1',
    propiedad_activo: 'operador',
    clase: 'residencial',
    estrato: '1',
    altitud_msnm: '2527',
    barrio_subnormal: 'no',
    ...changed,
  };
}

export function sheet(rows: readonly Readonly<Record<string, string>>[]): string {
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((header) => !HEADER.includes(header));
  const header = [...HEADER, ...extra];
  return [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n');
}
