import { Injectable } from '@nestjs/common';
import { decimal } from '@kantia/kernel/decimal';
import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import { addMonths } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import {
  ApprovalRepository,
  type Approval,
  type Mover,
  type Newcomer,
  type PolicyChoice,
  type Resting,
  type Stop,
} from '../../application/approval-ports.js';
import {
  APPROVAL_STAGES,
  DEFAULT_POLICY,
  restingAt,
  type ApprovalPolicy,
  type ApprovalStage,
} from '../../domain/approval.js';
import type { Cycle } from '../../domain/cycle.js';
import { GATE_MODES } from '../../domain/release-gate.js';
import { oneOf } from '../../domain/vocabulary.js';
import { z } from 'zod';
import { toNumeric } from './service.mapping.js';
import { previousMonth, SAME_SERVICE } from './previous-month.js';

/** What is shown of a service at a stop, as a line of the text that is hashed. */
const LINES: Readonly<Record<ApprovalStage, string>> = {
  validation: `(select manifest_hash from cycle_wave where cycle_wave.cycle_id = own.cycle_id and cycle_wave.wave = own.wave)
               || ':' || own.outcome || ':' || own.validation_findings::text`,
  settlement: 'own.result_hash',
  billing: 'own.result_hash',
};

const storedGate = z
  .object({
    mode: z.enum(GATE_MODES),
    weights: z.record(z.string(), z.int()),
    warningPoints: z.int(),
    informativePoints: z.int(),
    holds: z.array(z.string()),
    sampleFrom: z.int(),
    reviewFrom: z.int(),
    samplePercent: z.int(),
  })
  .nullable();
/** By the company's percentage, which is the fifth parameter. */
const IS_OUTLIER = 'abs(own.total - previous.total) * 100 > abs(previous.total) * $5::integer';

@Injectable()
export class PostgresApprovalRepository extends ApprovalRepository {
  override async resting(
    work: UnitOfWork,
    cycle: Cycle,
    { stage, outlierPercent, ordinals = null }: Stop,
  ): Promise<Resting | null> {
    const [row] = await sqlOf(work)<Resting>(
      `select count(*)::integer as services,
              count(*) filter (where own.outcome = 'warning')::integer as warnings,
              count(*) filter (where ${IS_OUTLIER})::integer as outliers,
              sum(own.total)::text as total, trim_scale(sum(own.energy_kwh))::text as "energyKwh", min(own.currency) as currency,
              count(previous.total)::integer as "previousServices", sum(previous.total)::text as "previousTotal",
              trim_scale(sum(previous.energy_kwh))::text as "previousEnergyKwh",
              encode(sha256(convert_to($4::text || E'\\n' || string_agg(
                own.supply_point_code || ':' || own.contract_code || ':' || ${LINES[stage]}, E'\\n' order by own.ordinal), 'UTF8')), 'hex') as "contentHash"
         from cycle_service own
         left join ${previousMonth('$3')} as previous on ${SAME_SERVICE}
        where own.cycle_id = $1 and (own.ordinal = any($6::integer[]) or ($6::integer[] is null and own.stage = any($2::text[])))`,
      [cycle.id, restingAt(stage), addMonths(cycle.period, -1), stage, outlierPercent, ordinals],
    );
    return row && row.services > 0 ? row : null;
  }

  override async movers(
    work: UnitOfWork,
    cycle: Cycle,
    { stage, outlierPercent, limit }: Stop & { limit: number },
  ): Promise<readonly Mover[]> {
    return sqlOf(work)<Mover>(
      `select own.service_id as "serviceId", own.supply_point_id as "supplyPointId", own.supply_point_code as "supplyPointCode",
              own.customer_name as "customerName", own.currency, own.total::text, trim_scale(own.energy_kwh)::text as "energyKwh",
              previous.total::text as "previousTotal", trim_scale(previous.energy_kwh)::text as "previousEnergyKwh",
              (own.total - previous.total)::text as difference,
              case when previous.total <> 0 then round((own.total - previous.total) * 100 / abs(previous.total), 1)::text end as percent,
              ${IS_OUTLIER} as "isOutlier"
         from cycle_service own
         join ${previousMonth('$3')} as previous on ${SAME_SERVICE}
        where own.cycle_id = $1 and own.stage = any($2::text[]) and own.statement_id is not null and own.total <> previous.total
        order by abs(own.total - previous.total) desc, own.ordinal limit $4`,
      [cycle.id, restingAt(stage), addMonths(cycle.period, -1), limit, outlierPercent],
    );
  }

  override async newcomers(
    work: UnitOfWork,
    cycle: Cycle,
    { stage, limit }: { stage: ApprovalStage; limit: number },
  ): Promise<{ readonly items: readonly Newcomer[]; readonly services: number }> {
    const rows = await sqlOf(work)<Newcomer & { readonly services: number }>(
      `select own.service_id as "serviceId", own.supply_point_id as "supplyPointId", own.supply_point_code as "supplyPointCode",
              own.customer_name as "customerName", own.currency, own.total::text, trim_scale(own.energy_kwh)::text as "energyKwh",
              (count(*) over ())::integer as services
         from cycle_service own
         left join ${previousMonth('$3')} as previous on ${SAME_SERVICE}
        where own.cycle_id = $1 and own.stage = any($2::text[]) and own.statement_id is not null and previous.total is null
        order by own.total desc, own.ordinal limit $4`,
      [cycle.id, restingAt(stage), addMonths(cycle.period, -1), limit],
    );
    return { items: rows.map(({ services: _services, ...item }) => item), services: rows[0]?.services ?? 0 };
  }

  override async add(
    work: UnitOfWork,
    cycle: Cycle,
    approval: Omit<Approval, 'id' | 'approvedAt' | 'fourEyes'>,
  ): Promise<void> {
    await sqlOf(work)(
      `insert into cycle_approval (company_id, id, cycle_id, stage, content_hash, services, total, energy_kwh, currency, cycle_version,
         approved_by, approved_at)
       values ($1, $2, $3, $4, $5, $6, $7::numeric, $8::numeric, $9, $10, $11, $12)`,
      [
        work.actor.companyId,
        crypto.randomUUID(),
        cycle.id,
        approval.stage,
        approval.contentHash,
        approval.services,
        approval.total,
        approval.energyKwh,
        approval.currency,
        cycle.version,
        approval.approvedBy,
        work.startedAt,
      ],
    );
  }

  override async list(work: UnitOfWork, cycleId: CycleId): Promise<readonly Approval[]> {
    const rows = await sqlOf(work)<Omit<Approval, 'stage'> & { stage: string }>(
      `select id, stage, content_hash as "contentHash", services, total::text, trim_scale(energy_kwh)::text as "energyKwh", currency,
              approved_by as "approvedBy", approved_at as "approvedAt", four_eyes as "fourEyes"
         from cycle_approval where cycle_id = $1 order by approved_at, cycle_version, stage desc`,
      [cycleId],
    );
    return rows.map((row) => ({ ...row, stage: oneOf(APPROVAL_STAGES, row.stage) }));
  }

  override async lockPolicy(work: UnitOfWork): Promise<ApprovalPolicy> {
    await sqlOf(work)(`select pg_advisory_xact_lock(hashtextextended('approval-policy ' || $1, 0))`, [
      work.actor.companyId,
    ]);
    return this.policy(work);
  }

  override async policy(work: UnitOfWork): Promise<ApprovalPolicy> {
    const [row] = await sqlOf(work)<{
      fourEyes: string[];
      outlierPercent: number;
      validFrom: Date;
      setBy: string | null;
      moneyLimit: string | null;
      systemicFailures: number | null;
      gate: unknown;
      controlTolerance: string | null;
      version: number;
    }>(
      `select four_eyes as "fourEyes", outlier_percent as "outlierPercent", valid_from as "validFrom", set_by as "setBy",
              money_limit::text as "moneyLimit", systemic_failures as "systemicFailures", gate, control_tolerance::text as "controlTolerance", seq::integer as version
         from approval_policy order by seq desc limit 1`,
    );
    if (!row) return DEFAULT_POLICY;
    const moneyLimit = row.moneyLimit === null ? null : decimal(row.moneyLimit);
    const systemicFailures = row.systemicFailures ?? DEFAULT_POLICY.systemicFailures;
    return {
      ...row,
      moneyLimit,
      systemicFailures,
      controlTolerance: row.controlTolerance === null ? DEFAULT_POLICY.controlTolerance : decimal(row.controlTolerance),
      gate: storedGate.parse(row.gate) ?? DEFAULT_POLICY.gate,
      fourEyes: row.fourEyes.map((stage) => oneOf(APPROVAL_STAGES, stage)),
    };
  }

  override async putPolicy(work: UnitOfWork, policy: PolicyChoice): Promise<void> {
    const { fourEyes, outlierPercent, moneyLimit, systemicFailures = null, gate, controlTolerance } = policy;
    const added = await sqlOf(work)(
      `insert into approval_policy (company_id, valid_from, set_by, four_eyes, outlier_percent, money_limit, systemic_failures, gate, control_tolerance)
       values ($1, $2, $3, $4::text[], $5, $6::numeric, $7, $8::jsonb, $9::numeric) returning seq`,
      [
        work.actor.companyId,
        work.startedAt,
        work.actor.userId,
        fourEyes,
        outlierPercent,
        toNumeric(moneyLimit ?? undefined),
        systemicFailures,
        gate ? JSON.stringify(gate) : null,
        toNumeric(controlTolerance),
      ],
    );
    present(added[0], 'a policy is a row');
  }
}
