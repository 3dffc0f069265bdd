import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { ServiceFinder, type FoundService } from '../../application/service-finder.js';

@Injectable()
export class PostgresServiceFinder extends ServiceFinder {
  override find(
    work: UnitOfWork,
    places: readonly { readonly cycleId: string; readonly ordinal: number }[],
  ): Promise<readonly FoundService[]> {
    return sqlOf(work)<FoundService>(
      `select own.cycle_id as "cycleId", cycle.name as "cycleName", own.ordinal, own.supply_point_id as "supplyPointId",
         own.supply_point_code as "supplyPointCode", own.contract_code as "contractCode", own.customer_name as "customerName", own.stage, own.outcome,
         own.validation_findings || own.settlement_findings as findings, own.waiting_for as "waitingFor",
         case when own.statement_id is not null then jsonb_build_object('total', own.total::text, 'currency', own.currency,
           'energyKwh', trim_scale(own.energy_kwh)::text) end as statement
       from unnest($1::uuid[], $2::integer[]) as place(cycle_id, ordinal)
       join cycle_service own on own.cycle_id = place.cycle_id and own.ordinal = place.ordinal join cycle on cycle.id = own.cycle_id`,
      [places.map(({ cycleId }) => cycleId), places.map(({ ordinal }) => ordinal)],
    );
  }
}
