import { gzipSync } from 'node:zlib';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { waveRequested } from '@kantia/contracts/cycles/wave-requested.v1';
import type { MessageContract, PayloadOf } from '@kantia/contracts/define';
import { getInputFile } from '@kantia/contracts/inputs/operations/get-input-file.v1';
import { getInputRow } from '@kantia/contracts/inputs/operations/get-input-row.v1';
import { getInput } from '@kantia/contracts/inputs/operations/get-input.v1';
import { listInputsAudit } from '@kantia/contracts/inputs/operations/list-audit.v2';
import { listInputKinds } from '@kantia/contracts/inputs/operations/list-input-kinds.v1';
import { listInputs, type InputView } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { listRequiredInputs } from '@kantia/contracts/inputs/operations/list-required-inputs.v1';
import { recogniseKinds } from '@kantia/contracts/inputs/operations/recognise-kinds.v1';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { registerUpload } from '@kantia/contracts/inputs/operations/register-upload.v1';
import { verifyInputsAudit } from '@kantia/contracts/inputs/operations/verify-audit.v1';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { present } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { Columnar } from '@kantia/platform/ports/columnar';
import { Feed } from '@kantia/platform/ports/feed';
import { Answers, type OperationHandler } from '@kantia/platform/ports/handler';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { startService, type RunningService } from '@kantia/platform/start-service';
import {
  startNats,
  startPostgres,
  type TestDatabase,
  type TestNats,
  type TestPostgres,
} from '@kantia/platform/testing/servers';
import { tamper } from '@kantia/platform/testing/tamper';
import { z } from 'zod';
import { inputsConfig } from '../src/inputs.config.js';
import { InputsModule } from '../src/inputs.module.js';
import { aSnapshot } from './a-snapshot.js';

const ANDINA = '0190a000-0000-7000-8000-000000000001';
const LITORAL = '0190a000-0000-7000-8000-000000000002';
const operatorOf = (companyId: string) => ({
  companyId,
  userId: '0190b000-0000-7000-8000-000000000001',
  roles: ['operator'],
});

let postgres: TestPostgres;
let nats: TestNats;
let database: TestDatabase;
let folder: string;
let service: RunningService;
let bus: Bus;
const neighbours = new Map<string, RunningService>();

/** The neighbours that inputs hear, with no handlers of their own. */
@Module({})
class Silent {}

@Injectable()
@Answers(getCompany)
class CompanyOf implements OperationHandler<typeof getCompany> {
  async answer(_: unknown, { actor: { companyId } }: UnitOfWork) {
    const country = companyId === LITORAL ? 'PE' : 'CO';
    return { id: companyId, name: '', country, currency: '', timeZone: '' };
  }
}
@Module({ providers: [CompanyOf] })
class Customers {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kantia-inputs-'));
  [postgres, nats] = [await startPostgres(), await startNats()];
  const settings = async (name: string) => {
    const made = await postgres.createDatabase(`kantia_${name}`);
    if (name === 'inputs') database = made;
    const { url, ownerUrl } = made;
    const store = { OBJECT_STORE_URL: `file://${folder}/objects`, SCRATCH_FOLDER: join(folder, name) };
    return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, NATS_URL: nats.url, PORT: '0', ...store };
  };
  const none = pathToFileURL(`${await mkdtemp(join(folder, 'none-'))}/`);
  for (const [name, module] of [
    ['cycles', Silent],
    ['settlement', Silent],
    ['customers', Customers],
  ] as const) {
    neighbours.set(
      name,
      await startService({ name, module, migrations: none, config: z.object({}) }, await settings(name)),
    );
  }
  const definition = {
    name: 'inputs',
    module: InputsModule,
    migrations: new URL('../migrations/', import.meta.url),
    config: inputsConfig,
  } as const;
  service = await startService(definition, await settings('inputs'));
  bus = service.app.get(Bus);
});
afterAll(async () => {
  for (const { app } of [service, ...neighbours.values()]) await app.close();
  await nats.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function stored(text: string, companyId = ANDINA) {
  return service.app
    .get(ObjectStore)
    .put(BUCKETS.raw, new TextEncoder().encode(text), { prefix: `${companyId}/quarantine/` });
}

async function load(kind: string, text: string, companyId = ANDINA): Promise<InputView> {
  return loadObject(kind, await stored(text, companyId), companyId);
}

async function loadObject(kind: string, object: ObjectRef, companyId = ANDINA): Promise<InputView> {
  const actor = operatorOf(companyId);
  const file = { name: `${kind}.csv`, object };
  const { items } = await bus.ask(
    registerUpload,
    { kind, period: '2026-02', decimal: 'auto', files: [file] },
    { actor },
  );
  const { id } = present(items[0], 'one file is one input');
  for (;;) {
    const view = await bus.ask(getInput, { id }, { actor });
    if (view.status !== 'received' && view.status !== 'reading') return view;
    await sleep(50);
  }
}

/** Publishes as the owner of the message would: it has an outbox of its own. */
async function publish<T>(message: MessageContract<T>, payload: T): Promise<void> {
  const owner = present(neighbours.get(message.owner), `${message.owner} runs`);
  await owner.app
    .get(Units)
    .run({ companyId: ANDINA, userId: null, roles: [] }, async (work) => work.publish(message, payload));
}

async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await sleep(100);
  }
}

async function snapshotOf(select: string) {
  return service.app.get(Columnar).session([], async (session) => {
    const path = `${session.folder}/snapshot.parquet`;
    await session.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
    return service.app
      .get(ObjectStore)
      .put(BUCKETS.derived, { path }, { prefix: `${ANDINA}/snapshots/`, suffix: '.parquet' });
  });
}

const READINGS = 'punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura';

it('reads an upload, shows what was wrong, and keeps it from another company', async () => {
  const rejected = await load('co.cpi', 'mes;ipc\n2025-12;12802.32\n2026-13;x');

  expect(rejected).toMatchObject({
    status: 'rejected',
    version: 1,
    rows: 2,
    rejectedRows: 1,
    errorCount: 2,
    progress: 100,
    coverage: { keys: 0, months: [] },
  });
  expect(rejected.errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
    [3, 'ipc', 'inputs.not-a-decimal', 'x'],
    [3, 'mes', 'inputs.not-a-month', '2026-13'],
  ]);
  const errors = await bus.ask(getInputFile, { id: rejected.id, part: 'errors' }, { actor: operatorOf(ANDINA) });
  expect(new TextDecoder().decode(await service.app.get(ObjectStore).read(errors.object))).toContain(
    '3;mes;inputs.not-a-month',
  );
  await expect(bus.ask(getInput, { id: rejected.id }, { actor: operatorOf(LITORAL) })).rejects.toMatchObject({
    code: 'inputs.not-found',
  });
  await expect(
    bus.ask(
      registerUpload,
      {
        kind: 'co.cpi',
        period: '2026-02',
        decimal: 'auto',
        files: [{ name: 'x', object: await stored('mes;ipc', LITORAL) }],
      },
      { actor: operatorOf(ANDINA) },
    ),
  ).rejects.toMatchObject({ code: 'inputs.foreign-object' });
});

it.each([
  [{ kind: 'co.nothing' }, 'inputs.unknown-kind'],
  [{ kind: 'derived.consumption' }, 'inputs.kind-not-loadable'],
  [{ kind: 'pe.tariff-sheet' }, 'inputs.kind-of-other-country'],
  [{ period: '2026-2' }, 'inputs.bad-period'],
  [{ files: [] }, 'inputs.no-files'],
])('refuses the upload %j', async (changed, code) => {
  const files = [{ name: 'x', object: await stored('x') }];

  const asked = bus.ask(
    registerUpload,
    { kind: 'co.cpi', period: '2026-02', decimal: 'auto' as const, files, ...changed },
    { actor: operatorOf(ANDINA) },
  );

  await expect(asked).rejects.toMatchObject({ code });
});

it('tells that a file could not be read when its message is given up', async () => {
  const lost = { bucket: BUCKETS.raw, key: `${ANDINA}/quarantine/lost`, sha256: 'a'.repeat(64), size: 10n };

  const input = await loadObject('co.cpi', lost);

  expect(input).toMatchObject({ status: 'rejected', errors: [{ code: 'inputs.reading-failed', row: 0 }] });
});

it('recognises what nobody says, by the content of each file, and takes nothing where one is not recognised', async () => {
  const actor = operatorOf(ANDINA);
  const { items: kinds } = await bus.ask(listInputKinds, { country: 'CO' }, { actor });
  const template = present(kinds.find(({ code }) => code === 'co.scarcity-price')?.template, 'a template');
  const objects = service.app.get(ObjectStore);
  const packed = await objects.put(BUCKETS.raw, gzipSync(template), { prefix: `${ANDINA}/quarantine/` });
  const known = [
    { name: 'uno.csv', object: await stored(template) },
    { name: 'dos.csv.gz', object: packed },
  ];
  const strange = { name: 'raro.csv', object: await stored('a;b\n1;2\n') };
  const request = { kind: 'auto', period: '2026-02', decimal: 'auto' as const };

  const refused = bus.ask(registerUpload, { ...request, files: [...known, strange] }, { actor });
  await expect(refused).rejects.toMatchObject({ code: 'inputs.kind-not-recognised' });
  const { items } = await bus.ask(registerUpload, { ...request, files: known }, { actor });
  const views = await Promise.all(items.map(({ id }) => bus.ask(getInput, { id }, { actor })));

  expect(views.map(({ kind, version }) => [kind, version])).toEqual([
    ['co.scarcity-price', 1],
    ['co.scarcity-price', 2],
  ]);
  const files = [
    { name: 'x.csv', firstLine: template.split(/\r?\n/)[0] ?? '' },
    { name: 'y.csv', firstLine: 'a;b' },
  ];
  expect(await bus.ask(recogniseKinds, { files }, { actor })).toEqual({ kinds: ['co.scarcity-price', null] });
});

it('goes from files to a resolved wave, with the base that the month before left', async () => {
  const readings = await load('co.register-readings', `${READINGS}\nA1;M1;2026-01-31;1000;2026-02-28;1165;REAL`);
  await load(
    'co.unit-cost-components',
    'operador_red;mes;nivel_tension;propiedad_activo;G;T;D;Cv;PR;R;COT\nCEDENAR;2026-02;1;operador;308.25;50.62;264.48;172.93;62.08;21.67;39.45',
  );
  await load('co.cpi', 'mes;ipc\n2025-12;12802.32\n2026-01;12953.66');
  const snapshot = await snapshotOf(aSnapshot([{ point: 'A1' }]));
  const asked = { country: 'CO', market: 'regulated', period: '2026-02', snapshot } as const;
  const before = await bus.ask(listRequiredInputs, { ...asked, periodicity: '' }, { actor: operatorOf(ANDINA) });
  const required = before.items.filter(({ optional }) => !optional);
  expect(required.map(({ kind, status }) => [kind, status])).toEqual([
    ['co.register-readings', 'loaded'],
    ['co.unit-cost-components', 'loaded'],
    ['co.cpi', 'loaded'],
    ['co.prior-residential-tariffs', 'pending'],
  ]);

  const derived =
    await snapshotOf(`SELECT NULL::VARCHAR AS input_id, NULL::VARCHAR AS file, NULL::INTEGER AS "row", 'CEDENAR' AS network_operator, '2026-01' AS "month",
    'operator' AS asset_ownership, CAST(437.55 AS DECIMAL(24,10)) AS e1, CAST(546.93 AS DECIMAL(24,10)) AS e2`);
  const settled = {
    cycleId: crypto.randomUUID(),
    wave: 1,
    batch: 1,
    period: '2026-01',
    statements: derived,
    settled: [],
    failed: [],
    derived: [
      { kind: 'derived.residential-tariffs', object: derived, rows: 1 },
      { kind: 'derived.demand', object: derived, rows: 1 },
    ],
  };
  const heard: PayloadOf<typeof inputChanged>[] = [];
  service.app.get(Feed).listen(inputChanged, ({ payload }) => heard.push(payload));
  await publish(batchSettled, settled);
  const loaded = async () => {
    const { items } = await bus.ask(
      listRequiredInputs,
      { ...asked, periodicity: 'on-change' },
      { actor: operatorOf(ANDINA) },
    );
    return items.every(({ status }) => status === 'loaded') || null;
  };
  await eventually(loaded);
  const derivedNews = () => heard.filter(({ kind }) => kind.startsWith('derived.'));
  await eventually(async () => derivedNews()[0] ?? null);
  const resolved: PayloadOf<typeof waveResolved>[] = [];
  service.app.get(Feed).listen(waveResolved, ({ payload }) => resolved.push(payload));
  await publish(waveRequested, { cycleId: settled.cycleId, wave: 1, ...asked, waiting: null });
  const wave = await eventually(async () => resolved[0] ?? null);

  expect(wave).toMatchObject({ readyCount: 1, waitingCount: 0 });
  // Of the demand nobody is told: no service waits for it.
  expect(derivedNews()).toMatchObject([
    {
      kind: 'derived.residential-tariffs',
      period: '2026-01',
      status: 'accepted',
      months: ['2026-01'],
      standsInFor: ['co.prior-residential-tariffs'],
    },
  ]);
  expect(wave.data.find(({ kind }) => kind === 'co.register-readings')?.inputs).toEqual([
    { inputId: readings.id, version: readings.version },
  ]);
  expect(wave.data.find(({ kind }) => kind === 'co.prior-residential-tariffs')?.inputs).toHaveLength(1);
  const row = await bus.ask(getInputRow, { id: readings.id, row: 2 }, { actor: operatorOf(ANDINA) });
  expect(row.cells[0]).toEqual({ column: 'punto_suministro', value: 'A1' });
  // What settlement left has no file, and its row is shown all the same: as the file of the first month has it.
  const base = wave.data.find(({ kind }) => kind === 'co.prior-residential-tariffs')?.inputs[0]?.inputId ?? '';
  const left = await bus.ask(getInputRow, { id: base, row: 2 }, { actor: operatorOf(ANDINA) });
  expect(left).toEqual({
    file: 'derived.residential-tariffs 2026-01 1-1',
    row: 2,
    cells: [
      { column: 'operador_red', value: 'CEDENAR' },
      { column: 'mes', value: '2026-01' },
      { column: 'propiedad_activo', value: 'operador' },
      { column: 'E1', value: '437.55' },
      { column: 'E2', value: '546.93' },
    ],
  });
  await expect(bus.ask(getInputRow, { id: base, row: 3 }, { actor: operatorOf(ANDINA) })).rejects.toMatchObject({
    code: 'inputs.row-not-found',
  });
  await expect(bus.ask(getInputRow, { id: base, row: 2 }, { actor: operatorOf(LITORAL) })).rejects.toMatchObject({
    code: 'inputs.not-found',
  });
});

it('supersedes an input whose blocks are all replaced, and pages through the list', async () => {
  const older = await load('co.register-readings', `${READINGS}\nB1;M1;2026-01-31;1;2026-02-28;2;REAL`);
  await load(
    'co.register-readings',
    `${READINGS}\nB1;M1;2026-01-31;1;2026-02-28;3;REAL\nB2;M1;2026-01-31;1;2026-02-28;2;REAL`,
  );
  const actor = operatorOf(ANDINA);

  expect(await bus.ask(getInput, { id: older.id }, { actor })).toMatchObject({ status: 'superseded' });
  const filter = { inputKind: 'co.register-readings', period: '', status: '' };
  const first = await bus.ask(listInputs, { ...filter, limit: 2, cursor: null }, { actor });
  const second = await bus.ask(listInputs, { ...filter, limit: 2, cursor: first.nextCursor }, { actor });
  expect([first.items.length, first.total, first.totalExact, second.items.length, second.nextCursor]).toEqual([
    2,
    3,
    true,
    1,
    null,
  ]);
  await expect(
    bus.ask(listInputs, { ...filter, status: 'accepted', limit: 2, cursor: first.nextCursor }, { actor }),
  ).rejects.toMatchObject({ code: 'inputs.bad-cursor' });
});

it('offers the loadable kinds with templates that it accepts itself', async () => {
  const { items } = await bus.ask(listInputKinds, { country: 'CO' }, { actor: operatorOf(ANDINA) });

  const { items: ofPeru } = await bus.ask(listInputKinds, { country: 'PE' }, { actor: operatorOf(LITORAL) });

  expect([items.length, ofPeru.length]).toEqual([15, 19]);
  for (const { code, template } of items)
    expect(await load(code, template)).toMatchObject({ status: 'accepted', errors: [] });
  for (const { code, template } of ofPeru.filter((kind) => kind.code.startsWith('pe.')))
    expect(await load(code, template, LITORAL)).toMatchObject({ status: 'accepted', errors: [] });
});

it('leaves an entry of each upload in the chain of the company, by the hash of its file', async () => {
  const auditor = { ...operatorOf(ANDINA), roles: ['auditor'] };
  const everything = { after: 0n, limit: 500, subjectId: null, userId: null, action: null, since: null, until: null };
  const before = await bus.ask(verifyInputsAudit, {}, { actor: auditor });
  const object = await stored(`${READINGS}\nB9;M1;2026-01-31;1;2026-02-28;2;REAL`);

  const { id } = await loadObject('co.register-readings', object);

  const { items } = await bus.ask(listInputsAudit, { ...everything, subjectId: id }, { actor: auditor });
  expect(items).toMatchObject([
    { action: 'input-uploaded', userId: auditor.userId, subjectName: 'co.register-readings.csv', count: 1 },
  ]);
  expect(JSON.parse(items[0]?.content ?? '')).toMatchObject({
    kind: 'co.register-readings',
    period: '2026-02',
    file: { sha256: object.sha256 },
  });
  const after = await bus.ask(verifyInputsAudit, {}, { actor: auditor });
  expect(after).toMatchObject({ intact: true, entries: before.entries + 1n });

  await tamper(database, ANDINA, [`update input set file_name = 'otro.csv' where id = '${id}'`]);
  expect(await bus.ask(verifyInputsAudit, {}, { actor: auditor })).toMatchObject({
    intact: false,
    firstBroken: after.entries,
    what: 'its content was changed',
  });
});
