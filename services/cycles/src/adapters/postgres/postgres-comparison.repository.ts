import { Injectable } from '@nestjs/common';
import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { ComparisonRepository, type ComparisonPlace, type Pair } from '../../application/comparison-ports.js';
import {
  CHANGES,
  CHANGE_CAUSES,
  type Change,
  type ComparedService,
  type ComparisonFigures,
} from '../../domain/comparison.js';
import { oneOf } from '../../domain/vocabulary.js';

const side = (cycle: string, waves: string, formulas: string): string => `
  select service.supply_point_id, service.supply_point_code, service.contract_code, service.customer_name, service.total, service.energy_kwh,
         service.currency, service.result_hash, formula.codes
    from cycle_service service
    left join unnest(${waves}::integer[], ${formulas}::text[]) as formula(wave, codes) on formula.wave = service.wave
   where service.cycle_id = ${cycle} and service.statement_id is not null and service.stage <> 'excluded'`;

/**
 * Parameters 1 to 6: cycle, waves and their formulas of this one and of the other. The part of consumption is multiplied before it is
 * divided, and rounded to cents once; the rest is what is left, so that the parts add up.
 */
const JUDGED = `
  with own as (${side('$1', '$2', '$3')}), other as (${side('$4', '$5', '$6')}),
  pair as (
    select coalesce(own.supply_point_id, other.supply_point_id) as supply_point_id, coalesce(own.supply_point_code, other.supply_point_code) as code,
           coalesce(own.contract_code, other.contract_code) as contract, coalesce(own.customer_name, other.customer_name) as customer,
           own.total, own.energy_kwh, other.total as other_total, other.energy_kwh as other_energy, coalesce(own.currency, other.currency) as currency,
           coalesce(own.total, 0) - coalesce(other.total, 0) as difference, own.codes is distinct from other.codes as repriced,
           case when other.result_hash is null then 'new' when own.result_hash is null then 'gone'
                when own.result_hash = other.result_hash or (own.total = other.total and own.energy_kwh = other.energy_kwh) then 'same'
                else 'changed' end as change
      from own full join other on other.supply_point_id = own.supply_point_id and other.contract_code = own.contract_code),
  split as (
    select *, case when change = 'changed' and other_energy <> 0
                   then round(other_total * (energy_kwh - other_energy) / other_energy, 2) else 0 end as by_consumption
      from pair),
  judged as (
    select *, case when change = 'changed' then difference - by_consumption else 0 end as by_rest,
           case when other_energy = 0 then 'other' when repriced then 'formula' else 'price' end as rest_cause
      from split)`;

interface Row extends Omit<ComparedService, 'change' | 'cause'> {
  readonly change: string;
  readonly cause: string | null;
}
interface Summary extends Omit<ComparisonFigures, 'counts' | 'byCause'> {
  readonly counts: Readonly<Record<Change, number>>;
  readonly byCause:
    | readonly { readonly cause: string; readonly services: number; readonly difference: string }[]
    | null;
}

@Injectable()
export class PostgresComparisonRepository extends ComparisonRepository {
  override async page(
    work: UnitOfWork,
    pair: Pair,
    { change, limit, after }: { change: Change | null; limit: number; after: ComparisonPlace | null },
  ): Promise<readonly ComparedService[]> {
    const [moved, code, contract] = after ?? [null, null, null];
    const rows = await sqlOf(work)<Row>(
      `${JUDGED}
       select supply_point_id as "supplyPointId", code as "supplyPointCode", contract as "contractCode", customer as "customerName", change,
              total::text, trim_scale(energy_kwh)::text as "energyKwh", other_total::text as "otherTotal",
              trim_scale(other_energy)::text as "otherEnergyKwh", difference::text, by_consumption::numeric(38, 2)::text as "byConsumption",
              by_rest::numeric(38, 2)::text as "byRest",
              case when change = 'changed' then case when abs(by_consumption) > abs(by_rest) then 'consumption' else rest_cause end end as cause
         from judged
        where (change = $7 or ($7::text is null and change <> 'same'))
          and ($8::numeric is null or (-abs(difference), code collate "C", contract collate "C") > (-$8::numeric, $9::text, $10::text))
        order by -abs(difference), code collate "C", contract collate "C" limit $11`,
      [...paramsOf(pair), change, moved, code, contract, limit],
    );
    return rows.map((row) => ({
      ...row,
      change: oneOf(CHANGES, row.change),
      cause: row.cause === null ? null : oneOf(CHANGE_CAUSES, row.cause),
    }));
  }

  override async figures(work: UnitOfWork, pair: Pair): Promise<ComparisonFigures> {
    const [row] = await sqlOf(work)<Summary>(
      `${JUDGED},
       parts as (
         select 'consumption' as cause, by_consumption as part from judged where by_consumption <> 0
         union all select rest_cause, by_rest from judged where by_rest <> 0),
       causes as (select cause, count(*)::integer as services, sum(part)::numeric(38, 2)::text as difference from parts group by cause)
       select jsonb_build_object('new', count(*) filter (where change = 'new'), 'gone', count(*) filter (where change = 'gone'),
                'changed', count(*) filter (where change = 'changed'), 'same', count(*) filter (where change = 'same')) as counts,
              min(currency) as currency, coalesce(sum(total), 0)::numeric(38, 2)::text as total,
              coalesce(sum(other_total), 0)::numeric(38, 2)::text as "otherTotal",
              trim_scale(coalesce(sum(energy_kwh), 0))::text as "energyKwh", trim_scale(coalesce(sum(other_energy), 0))::text as "otherEnergyKwh",
              coalesce(sum(difference) filter (where change = 'new'), 0)::numeric(38, 2)::text as "byNew",
              coalesce(sum(difference) filter (where change = 'gone'), 0)::numeric(38, 2)::text as "byGone",
              (select jsonb_agg(causes order by cause) from causes) as "byCause"
         from judged`,
      paramsOf(pair),
    );
    const { byCause, ...figures } = present(row, 'sums have a row');
    return {
      ...figures,
      byCause: (byCause ?? []).map((each) => ({ ...each, cause: oneOf(CHANGE_CAUSES, each.cause) })),
    };
  }

  override async currencies(work: UnitOfWork, cycleIds: readonly CycleId[]): Promise<readonly string[]> {
    const rows = await sqlOf(work)<{ currency: string }>(
      `select distinct currency from cycle_service where cycle_id = any($1::uuid[]) and statement_id is not null and currency is not null order by 1`,
      [cycleIds],
    );
    return rows.map(({ currency }) => currency);
  }
}

function paramsOf({ own, other }: Pair): readonly unknown[] {
  return [own, other].flatMap(({ cycleId, formulas }) => [cycleId, [...formulas.keys()], [...formulas.values()]]);
}
