import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { StatementView } from '@kantia/contracts/settlement/operations/get-statement.v1';
import type { StatementSummary } from '@kantia/contracts/settlement/operations/list-statements.v1';
import { assert, present } from '@kantia/kernel/assert';
import { decimal } from '@kantia/kernel/decimal';
import { roundLine } from '@kantia/kernel/rounding';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { z } from 'zod';
import {
  StatementRepository,
  type BatchTask,
  type ComponentSums,
  type PreparedBatch,
  type StoredBatch,
} from '../../application/ports.js';
import type { ComponentPart } from '../../domain/components.js';
import { toMoney } from '../statement-json.js';
import { fromRow } from './statement.mapping.js';

const storedRef = z.object({
  bucket: z.string(),
  key: z.string(),
  sha256: z.string(),
  size: z.string().transform((text) => BigInt(text)),
});
const batchRow = z.object({
  manifest: storedRef,
  results: z.array(
    z.object({
      ordinal: z.number().int(),
      supplyPointCode: z.string(),
      contractCode: z.string(),
      resultHash: z.string(),
    }),
  ),
});

const originRow = z.object({ manifest: storedRef, ordinal: z.number().int() });

const ADD = `
  insert into statements (company_id, cycle_id, wave, batch, period, market, manifest_hash, settled_at, id, ordinal, service_id, version,
    supply_point_id, supply_point_code, contract_code, currency, energy_kwh, subtotal, taxes, total, result_hash, determinants, lines)
  select $1, $2, $3, $4, $5, $6, $7, $8, id, ordinal, service_id, version, supply_point_id, supply_point_code, contract_code, currency, energy_kwh,
    subtotal, taxes, total, result_hash, determinants::json, lines::json
    from rows from (
      unnest($9::uuid[], $10::integer[], $11::uuid[], $12::integer[], $13::uuid[], $14::text[], $15::text[], $16::text[], $17::numeric[],
             $18::numeric[], $19::numeric[], $20::numeric[], $21::text[]),
      string_to_table($22::text, e'\\n'), string_to_table($23::text, e'\\n')
    ) as made (id, ordinal, service_id, version, supply_point_id, supply_point_code, contract_code, currency, energy_kwh, subtotal, taxes, total,
      result_hash, determinants, lines)
  on conflict (company_id, cycle_id, service_id, version) do nothing`;

/**
 * Whole lines, and of lines that are told apart by terms the kWh of each piece times the price of the term with the same suffix. A line or a term is
 * taken apart once, whatever the number of components. What a line owes for earlier months is no part of the market's totals of this one.
 */
const SUM_COMPONENTS = `
  with newest as (
    select distinct on (service_id) id, currency, lines from statements own
     where cycle_id = any($1::uuid[])
       and not exists (select from unnest($2::uuid[], $3::integer[]) as out(cycle_id, ordinal)
                        where out.cycle_id = own.cycle_id and out.ordinal = own.ordinal)
     order by service_id, version desc, settled_at desc),
  parts as (select * from unnest($4::text[], $5::text[], $6::text[]) as part(component, line, term)),
  lines as materialized (
    select row_number() over () as id, line ->> 'code' as code, coalesce(line -> 'priorMonths' ->> 'currentAmount', line ->> 'amount')::numeric as amount,
           case when line ->> 'unit' = 'kWh' then (line ->> 'quantity')::numeric end as kwh, line -> 'terms' as terms
      from newest cross join lateral json_array_elements(newest.lines) as line
     where line ->> 'code' in (select line from parts)),
  terms as materialized (
    select lines.id, lines.code, term ->> 'symbol' as symbol, (term ->> 'value')::numeric as value
      from lines cross join lateral json_array_elements(lines.terms) as term
     where lines.code in (select line from parts where term is not null)),
  sums as (
    select component, amount, kwh from parts join lines on lines.code = parts.line where parts.term is null
    union all
    select component, kwh.value * price.value, kwh.value
      from terms kwh
      join parts on parts.line = kwh.code and parts.term is not null
      join terms price on price.id = kwh.id and price.symbol = parts.term || substr(kwh.symbol, 4)
     where kwh.symbol = 'KWH' or starts_with(kwh.symbol, 'KWH_'))
  select component, sum(amount)::text as amount, trim_scale(sum(kwh))::text as "energyKwh", (select min(currency) from newest) as currency
    from sums group by component order by component collate "C"`;

@Injectable()
export class PostgresStatementRepository extends StatementRepository {
  override async add(work: UnitOfWork, task: BatchTask, prepared: PreparedBatch, isDryRun: boolean): Promise<void> {
    const sql = sqlOf(work);
    const { companyId } = work.actor;
    const { cycleId, wave, batch: number, manifest, ordinals } = task;
    const { period, market, settled, columns } = prepared;
    await sql(
      `insert into settled_batches (company_id, cycle_id, wave, batch, manifest, ordinals, settled_at, dry_run)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        companyId,
        cycleId,
        wave,
        number,
        JSON.stringify({ ...manifest, size: String(manifest.size) }),
        ordinals,
        work.startedAt,
        isDryRun,
      ],
    );
    const head = [companyId, cycleId, wave, number, period, market, manifest.sha256, work.startedAt];
    await sql(ADD, [...head, ...columns]);
    // `offset 0` keeps it a look-up for each: by statistics of before a first large cycle the planner would read all of the company's.
    const [found] = await sql<{ different: number }>(
      `select count(*)::integer as different
         from unnest($1::uuid[], $2::text[]) as made (id, result_hash)
         left join lateral (select result_hash from statements where id = made.id offset 0) stored on true
        where stored.result_hash is distinct from made.result_hash`,
      [settled.map(({ statementId }) => statementId), settled.map(({ resultHash }) => resultHash)],
    );
    const { different } = present(found, 'a count has a row');
    assert(different === 0, `${different} services of batch ${number} were settled before with another result`);
  }

  override async find(
    work: UnitOfWork,
    wanted: { cycleId: string; supplyPointId: string; version: number | null },
  ): Promise<StatementView | null> {
    const [row] = await sqlOf(work)(
      `select * from statements
        where cycle_id = $1 and supply_point_id = $2 and ($3::integer is null or version = $3)
        order by version desc, ordinal limit 1`,
      [wanted.cycleId, wanted.supplyPointId, wanted.version],
    );
    return row ? fromRow(row) : null;
  }

  override async originOf(
    work: UnitOfWork,
    wanted: { cycleId: string; supplyPointId: string; version: number | null },
  ): Promise<{ readonly manifest: ObjectRef; readonly ordinal: number } | null> {
    const [row] = await sqlOf(work)(
      `select batch.manifest, statement.ordinal
         from statements statement join settled_batches batch using (company_id, cycle_id, wave, batch)
        where cycle_id = $1 and supply_point_id = $2 and ($3::integer is null or version = $3)
        order by version desc, ordinal limit 1`,
      [wanted.cycleId, wanted.supplyPointId, wanted.version],
    );
    return row ? originRow.parse(row) : null;
  }

  override async historyOf(
    work: UnitOfWork,
    supplyPointId: string,
    limit: number,
  ): Promise<readonly StatementSummary[]> {
    return sqlOf(work)<StatementSummary>(
      `select id, version, cycle_id as "cycleId", contract_code as "contractCode", period, currency,
         trim_scale(energy_kwh)::text as "energyKwh", subtotal::text, taxes::text, total::text, settled_at as "settledAt"
         from statements statement where supply_point_id = $1
          and exists (select 1 from settled_batches batch
                       where batch.company_id = statement.company_id and batch.cycle_id = statement.cycle_id and not batch.dry_run
                         and statement.ordinal = any(batch.ordinals))
        order by period desc, version desc, settled_at desc limit $2`,
      [supplyPointId, limit],
    );
  }

  override async count(work: UnitOfWork, cycleId: string): Promise<number> {
    const [row] = await sqlOf(work)<{ count: number }>(
      'select count(*)::integer as count from statements where cycle_id = $1',
      [cycleId],
    );
    return present(row, 'a count has a row').count;
  }

  override async sumComponents(
    work: UnitOfWork,
    cycles: readonly { readonly cycleId: string; readonly except: readonly number[] }[],
    parts: readonly ComponentPart[],
  ): Promise<ComponentSums> {
    const out = cycles.flatMap(({ cycleId, except }) => except.map((ordinal) => ({ cycleId, ordinal })));
    const rows = await sqlOf(work)<{ component: string; amount: string; energyKwh: string | null; currency: string }>(
      SUM_COMPONENTS,
      [
        cycles.map(({ cycleId }) => cycleId),
        out.map(({ cycleId }) => cycleId),
        out.map(({ ordinal }) => ordinal),
        parts.map(({ component }) => component),
        parts.map(({ line }) => line),
        parts.map(({ term }) => term),
      ],
    );
    const items = rows.map(({ component, amount, energyKwh }) => ({
      component,
      energyKwh,
      amount: toMoney(roundLine(decimal(amount))),
    }));
    return { currency: rows[0]?.currency ?? null, items };
  }

  override async batches(work: UnitOfWork, cycleId: string): Promise<readonly StoredBatch[]> {
    const rows = await sqlOf(work)(
      `select batch.manifest,
              json_agg(json_build_object('ordinal', statement.ordinal, 'supplyPointCode', statement.supply_point_code,
                'contractCode', statement.contract_code, 'resultHash', statement.result_hash) order by statement.ordinal) as results
         from settled_batches batch
         join statements statement using (company_id, cycle_id, wave, batch)
        where cycle_id = $1
        group by wave, batch, batch.manifest
        order by wave, batch`,
      [cycleId],
    );
    return rows.map((row) => batchRow.parse(row));
  }
}
