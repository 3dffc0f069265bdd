import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import type { Canonical } from '@kantia/kernel/canonical';
import { localDate } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { CompanyRepository } from '../../application/ports.js';
import { isCountry, type Company, type DatedSetting } from '../../domain/company.js';

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

  override async settings(work: UnitOfWork): Promise<readonly DatedSetting[]> {
    const rows = await sqlOf(work)<{ name: string; valid_from: string; value: Canonical }>(
      'select name, valid_from, value from company_settings order by name, valid_from',
    );
    return rows.map(({ name, valid_from, value }) => ({ name, validFrom: localDate(valid_from), value }));
  }
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
