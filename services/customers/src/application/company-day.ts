import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Company } from '../domain/company.js';
import { localDay } from '../domain/local-day.js';
import { CompanyRepository } from './ports.js';
import { refuse } from './refusals.js';

/** The company of a unit of work, and the day that it is in its zone. */
@Injectable()
export class CompanyDay {
  constructor(private readonly companies: CompanyRepository) {}

  async of(work: UnitOfWork): Promise<{ readonly company: Company; readonly today: LocalDate }> {
    const company = await this.companies.find(work);
    if (!company) throw refuse('customers.company-unknown');
    return { company, today: localDay(work.startedAt, company.timeZone) };
  }
}
