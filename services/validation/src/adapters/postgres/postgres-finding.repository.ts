import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { FindingRepository, type ValidatedBatch } from '../../application/ports.js';

@Injectable()
export class PostgresFindingRepository extends FindingRepository {
  override async add(work: UnitOfWork, { cycleId, wave, batch, services }: ValidatedBatch): Promise<void> {
    const rows = services.flatMap(({ ordinal, serviceId, findings }) =>
      findings.map((finding, index) => ({ ...finding, ordinal, serviceId, position: index + 1 })),
    );
    if (rows.length === 0) return;
    await sqlOf(work)(
      `insert into findings (company_id, cycle_id, wave, batch, found_at, ordinal, position, service_id, code, severity, params)
       select $1, $2, $3, $4, $5, found.*
         from unnest($6::integer[], $7::integer[], $8::uuid[], $9::text[], $10::text[], $11::jsonb[]) as found
       on conflict do nothing`,
      [
        work.actor.companyId,
        cycleId,
        wave,
        batch,
        work.startedAt,
        rows.map(({ ordinal }) => ordinal),
        rows.map(({ position }) => position),
        rows.map(({ serviceId }) => serviceId),
        rows.map(({ code }) => code),
        rows.map(({ severity }) => severity),
        rows.map(({ params }) => JSON.stringify(params)),
      ],
    );
  }
}
