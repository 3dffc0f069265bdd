import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import type { Canonical } from '@kantia/kernel/canonical';
import { localDate, type LocalDate } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { CompanyRepository, type RecordedSetting } from '../../application/ports.js';
import { isCountry, type Company } from '../../domain/company.js';

interface CompanyRow {
  readonly company_id: string;
  readonly name: string;
  readonly country: string;
  readonly tax_id: string;
  readonly currency: string;
  readonly time_zone: string;
}

@Injectable()
export class PostgresCompanyRepository extends CompanyRepository {
  override async find(work: UnitOfWork): Promise<Company | null> {
    const [row] = await sqlOf(work)<CompanyRow>(
      'select company_id, name, country, tax_id, currency, time_zone from companies',
    );
    return row ? fromRow(row) : null;
  }

  override async save(work: UnitOfWork, company: Company): Promise<void> {
    await sqlOf(work)(
      `insert into companies (company_id, name, country, tax_id, currency, time_zone) values ($1, $2, $3, $4, $5, $6)
       on conflict (company_id) do update set name = excluded.name, country = excluded.country, tax_id = excluded.tax_id,
         currency = excluded.currency, time_zone = excluded.time_zone`,
      [company.id, company.name, company.country, company.taxId, company.currency, company.timeZone],
    );
  }

  override async settings(work: UnitOfWork): Promise<readonly RecordedSetting[]> {
    const rows = await sqlOf(work)<SettingRow>(
      'select name, valid_from, value, revision, recorded_at, recorded_by from company_settings order by name, valid_from, revision',
    );
    return rows.map(({ valid_from: validFrom, recorded_at: recordedAt, recorded_by: recordedBy, ...same }) => ({
      ...same,
      validFrom: localDate(validFrom),
      recordedAt,
      recordedBy,
    }));
  }

  override async lockSettings(work: UnitOfWork): Promise<void> {
    await sqlOf(work)('select company_id from companies for update');
  }

  override async addSettings(
    work: UnitOfWork,
    validFrom: LocalDate,
    values: ReadonlyMap<string, string>,
  ): Promise<void> {
    await sqlOf(work)(
      `insert into company_settings (company_id, name, valid_from, value, revision, recorded_at, recorded_by)
       select $1, given.name, $2, given.value::jsonb,
         1 + coalesce((select max(s.revision) from company_settings s where s.name = given.name and s.valid_from = $2), 0), $5, $6
       from unnest($3::text[], $4::text[]) as given (name, value)`,
      [work.actor.companyId, validFrom, [...values.keys()], [...values.values()], work.startedAt, work.actor.userId],
    );
  }
}

interface SettingRow {
  readonly name: string;
  readonly valid_from: string;
  readonly value: Canonical;
  readonly revision: number;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
}

function fromRow(row: CompanyRow): Company {
  assert(isCountry(row.country), 'the table admits known countries only');
  return {
    id: row.company_id,
    name: row.name,
    country: row.country,
    taxId: row.tax_id,
    currency: row.currency,
    timeZone: row.time_zone,
  };
}
