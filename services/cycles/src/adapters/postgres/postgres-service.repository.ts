import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { withoutPlan } from '@kantia/platform/postgres/without-plan';
import { ServiceRepository, type SelectedServices, type Settled, type Validated } from '../../application/ports.js';
import type { Standing } from '../../domain/arrival.js';
import type { Batch } from '../../domain/batches.js';
import type { ServiceResult } from '../../domain/hashes.js';
import type { EnteredService } from '../../domain/moves.js';
import { INVOICE_STATUSES, type BillingDecision, type BillingStanding } from '../../domain/invoice-answers.js';
import type { Finding } from '../../domain/outcome.js';
import type { Fate } from '../../domain/readiness.js';
import { STAGES } from '../../domain/stage.js';
import type { PauseStage } from '../../domain/systemic.js';
import { oneOf } from '../../domain/vocabulary.js';
import { joined } from './joined.js';
import { storedFindings, toNumeric } from './service.mapping.js';
import { pageOfServices } from './service-page.js';

const ROWS_PER_INSERT = 20_000;

@Injectable()
export class PostgresServiceRepository extends ServiceRepository {
  override readonly page = pageOfServices;

  override async replace(work: UnitOfWork, cycleId: CycleId, services: SelectedServices): Promise<void> {
    const sql = sqlOf(work);
    await sql('delete from cycle_service where cycle_id = $1', [cycleId]);
    for (let start = 0; start < services.ordinals.length; start += ROWS_PER_INSERT) {
      const end = start + ROWS_PER_INSERT;
      await sql(
        `insert into cycle_service (company_id, cycle_id, ordinal, service_id, supply_point_id, supply_point_code, contract_code, customer_name, stage)
         select $1::uuid, $2::uuid, chosen.*, 'selected'
           from unnest($3::integer[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[]) as chosen`,
        [
          work.actor.companyId,
          cycleId,
          services.ordinals.slice(start, end),
          services.serviceIds.slice(start, end),
          services.supplyPointIds.slice(start, end),
          services.supplyPointCodes.slice(start, end),
          services.contractCodes.slice(start, end),
          services.customerNames.slice(start, end),
        ],
      );
    }
  }

  override async start(
    work: UnitOfWork,
    cycleId: CycleId,
    holds: boolean,
  ): Promise<{ started: readonly EnteredService[]; excluded: readonly EnteredService[] }> {
    const sql = sqlOf(work);
    const named = 'ordinal, service_id as "serviceId", supply_point_id as "supplyPointId"';
    const started = await sql<EnteredService>(
      `update cycle_service set stage = 'awaiting-inputs', held = $2 where cycle_id = $1 and stage = 'selected' returning ${named}`,
      [cycleId, holds],
    );
    const excluded = await sql<EnteredService>(
      `select ${named} from cycle_service where cycle_id = $1 and stage = 'excluded'`,
      [cycleId],
    );
    return { started: byOrdinal(started), excluded: byOrdinal(excluded) };
  }

  override async letGo(work: UnitOfWork, cycleId: CycleId): Promise<void> {
    await sqlOf(work)('update cycle_service set held = false where cycle_id = $1 and held', [cycleId]);
  }

  override async fates(work: UnitOfWork, cycleId: CycleId): Promise<readonly Fate[]> {
    return sqlOf(work)<Fate>(
      `select ordinal,
              case when stage = 'awaiting-inputs' then 'wait' when stage in ('validation-failed', 'settlement-failed') then 'fail' else 'pass' end as outcome,
              case when stage = 'awaiting-inputs' then waiting_for
                   when stage in ('validation-failed', 'settlement-failed') then array(
                     select found ->> 'code' from jsonb_array_elements(validation_findings || settlement_findings) as found
                      where found ->> 'severity' = 'blocking')
                   else '{}' end as causes
         from cycle_service where cycle_id = $1 and stage <> 'excluded'`,
      [cycleId],
    );
  }

  override async points(work: UnitOfWork, cycleId: CycleId): Promise<readonly string[]> {
    const rows = await sqlOf(work)<{ id: string }>(
      `select distinct supply_point_id as id from cycle_service where cycle_id = $1 and stage <> 'excluded' order by 1`,
      [cycleId],
    );
    return rows.map(({ id }) => id);
  }

  override async waiting(work: UnitOfWork, cycleId: CycleId): Promise<readonly number[]> {
    const rows = await sqlOf(work)<{ ordinal: number }>(
      `select ordinal from cycle_service where cycle_id = $1 and stage = 'awaiting-inputs' order by ordinal`,
      [cycleId],
    );
    return rows.map(({ ordinal }) => ordinal);
  }

  override async startValidating(
    work: UnitOfWork,
    cycleId: CycleId,
    { wave, batches }: { wave: number; batches: readonly Batch[] },
  ): Promise<readonly number[]> {
    const rows = await joined(
      sqlOf(work),
      `update cycle_service as service
          set stage = 'validating', wave = $2, batch = ready.batch, waiting_for = '{}', outcome = '',
              validation_findings = '[]', settlement_findings = '[]'
         from unnest($3::integer[], $4::integer[]) as ready(ordinal, batch)
        where service.cycle_id = $1 and service.ordinal = ready.ordinal and service.ordinal = any($3) and service.stage = 'awaiting-inputs'
        returning service.ordinal`,
      [
        cycleId,
        wave,
        batches.flatMap(({ ordinals }) => ordinals),
        batches.flatMap(({ batch, ordinals }) => ordinals.map(() => batch)),
      ],
    );
    return ascending(rows);
  }

  override async noteWaiting(
    work: UnitOfWork,
    cycleId: CycleId,
    waiting: readonly { ordinal: number; kinds: readonly string[] }[],
  ): Promise<void> {
    if (waiting.length === 0) return;
    await joined(
      sqlOf(work),
      `update cycle_service as service set waiting_for = string_to_array(lacking.kinds, ','), outcome = 'waiting'
         from unnest($2::integer[], $3::text[]) as lacking(ordinal, kinds)
        where service.cycle_id = $1 and service.ordinal = lacking.ordinal and service.ordinal = any($2) and service.stage = 'awaiting-inputs'
          and (service.outcome <> 'waiting' or service.waiting_for <> string_to_array(lacking.kinds, ','))`,
      [cycleId, waiting.map(({ ordinal }) => ordinal), waiting.map(({ kinds }) => kinds.join(','))],
    );
  }

  override async standings(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<readonly Standing[]> {
    const rows = await sqlOf(work)<{ ordinal: number; stage: string; wave: number | null }>(
      `select ordinal, stage, wave from cycle_service where cycle_id = $1 and ordinal = any($2::integer[])`,
      [cycleId, ordinals],
    );
    return rows.map(({ ordinal, stage, wave }) => ({ ordinal, stage: oneOf(STAGES, stage), wave }));
  }

  override async billingStandings(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<readonly BillingStanding[]> {
    const rows = await sqlOf(work)<{
      ordinal: number;
      stage: string;
      invoice_status: string | null;
      invoice_answered_at: Date | null;
    }>(
      `select ordinal, stage, invoice_status, invoice_answered_at from cycle_service where cycle_id = $1 and ordinal = any($2::integer[])`,
      [cycleId, ordinals],
    );
    return rows.map((row) => ({
      ordinal: row.ordinal,
      stage: oneOf(STAGES, row.stage),
      invoiceStatus: row.invoice_status === null ? null : oneOf(INVOICE_STATUSES, row.invoice_status),
      answeredAt: row.invoice_answered_at,
    }));
  }

  override async putValidated(work: UnitOfWork, cycleId: CycleId, services: readonly Validated[]): Promise<void> {
    if (services.length === 0) return;
    const moved = await joined(
      sqlOf(work),
      `update cycle_service as service set stage = answer.stage, outcome = answer.outcome, validation_findings = answer.findings::jsonb,
              waiting_for = string_to_array(answer.conditions, ',')
         from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[]) as answer(ordinal, stage, outcome, findings, conditions)
        where service.cycle_id = $1 and service.ordinal = answer.ordinal and service.ordinal = any($2) and service.stage = 'validating'
        returning service.ordinal`,
      [
        cycleId,
        services.map(({ ordinal }) => ordinal),
        services.map(({ to }) => to),
        services.map(({ outcome }) => outcome),
        services.map(({ findings }) => JSON.stringify(findings)),
        services.map(({ waitsFor }) => waitsFor.join(',')),
      ],
    );
    assert(moved.length === services.length, 'services are judged under the lock of their cycle');
  }

  override async putSettled(
    work: UnitOfWork,
    cycleId: CycleId,
    { batch, services }: { batch: number; services: readonly Settled[] },
  ): Promise<void> {
    if (services.length === 0) return;
    const statements = services.map(({ statement }) => statement);
    const moved = await joined(
      sqlOf(work),
      `update cycle_service as service
          set stage = answer.stage, batch = $14, settlement_findings = answer.findings::jsonb,
              outcome = case when answer.outcome = 'ok' then service.outcome else answer.outcome end,
              statement_id = answer.statement_id, statement_version = answer.version, currency = answer.currency,
              total = answer.total::numeric, energy_kwh = answer.energy_kwh::numeric, result_hash = answer.result_hash, gate = answer.gate::jsonb,
              waiting_for = string_to_array(answer.conditions, ',')
         from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::integer[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
           as answer(ordinal, stage, outcome, findings, statement_id, version, currency, total, energy_kwh, result_hash, gate, conditions)
        where service.cycle_id = $1 and service.ordinal = answer.ordinal and service.ordinal = any($2) and service.stage = 'settling'
        returning service.ordinal`,
      [
        cycleId,
        services.map(({ ordinal }) => ordinal),
        services.map(({ to }) => to),
        services.map(({ outcome }) => outcome),
        services.map(({ findings }) => JSON.stringify(findings)),
        statements.map((statement) => statement?.id ?? null),
        statements.map((statement) => statement?.version ?? null),
        statements.map((statement) => statement?.currency ?? null),
        statements.map((statement) => toNumeric(statement?.total)),
        statements.map((statement) => toNumeric(statement?.energyKwh)),
        statements.map((statement) => statement?.resultHash ?? null),
        services.map(({ gate }) => (gate ? JSON.stringify(gate) : null)),
        services.map(({ waitsFor }) => waitsFor.join(',')),
        batch,
      ],
    );
    assert(moved.length === services.length, 'services are judged under the lock of their cycle');
  }

  override async putAnswers(
    work: UnitOfWork,
    cycleId: CycleId,
    answers: BillingDecision['applied'],
    publishedAt: Date,
  ): Promise<void> {
    if (answers.length === 0) return;
    const moved = await joined(
      sqlOf(work),
      `update cycle_service as service
          set stage = answer.stage, invoice_id = answer.invoice_id, invoice_number = answer.number, invoice_status = answer.status,
              invoice_answered_at = $2
         from unnest($3::integer[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[])
           as answer(ordinal, origin, stage, invoice_id, number, status)
        where service.cycle_id = $1 and service.ordinal = answer.ordinal and service.ordinal = any($3) and service.stage = answer.origin
        returning service.ordinal`,
      [
        cycleId,
        publishedAt,
        answers.map(({ ordinal }) => ordinal),
        answers.map(({ from }) => from),
        answers.map(({ to }) => to),
        answers.map(({ invoiceId }) => invoiceId),
        answers.map(({ number }) => number),
        answers.map(({ status }) => status),
      ],
    );
    assert(moved.length === answers.length, 'services are judged under the lock of their cycle');
  }

  override async firstResults(
    work: UnitOfWork,
    cycleId: CycleId,
    { stage, wave, limit }: { stage: PauseStage; wave: number; limit: number },
  ): Promise<readonly (readonly string[])[]> {
    const judged =
      stage === 'validation'
        ? `stage not in ('awaiting-inputs', 'validating', 'excluded')`
        : `(statement_id is not null or stage = 'settlement-failed')`;
    const sql = sqlOf(work);
    const rows = await withoutPlan(sql, 'sort', () =>
      sql<{ codes: string[] }>(
        `select array(select found ->> 'code' from jsonb_array_elements(${stage}_findings) as found where found ->> 'severity' = 'blocking') as codes
         from cycle_service where cycle_id = $1 and wave = $2 and ${judged} order by ordinal limit $3`,
        [cycleId, wave, limit],
      ),
    );
    return rows.map(({ codes }) => codes);
  }

  override async validationFindings(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Finding[]>> {
    const rows = await sqlOf(work)<{ ordinal: number; findings: unknown }>(
      `select ordinal, validation_findings as findings from cycle_service
        where cycle_id = $1 and ordinal = any($2::integer[]) and validation_findings <> '[]'`,
      [cycleId, ordinals],
    );
    return new Map(rows.map(({ ordinal, findings }) => [ordinal, storedFindings.parse(findings)]));
  }

  override async results(work: UnitOfWork, cycleId: CycleId): Promise<readonly ServiceResult[]> {
    return sqlOf(work)<{ supplyPointCode: string; contractCode: string; resultHash: string }>(
      `select supply_point_code as "supplyPointCode", contract_code as "contractCode", result_hash as "resultHash"
         from cycle_service where cycle_id = $1 and result_hash is not null`,
      [cycleId],
    );
  }
}

function ascending(rows: readonly { readonly ordinal: number }[]): readonly number[] {
  return rows.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b);
}

function byOrdinal(services: readonly EnteredService[]): readonly EnteredService[] {
  return services.toSorted((a, b) => a.ordinal - b.ordinal);
}
