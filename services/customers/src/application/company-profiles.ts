import { Injectable } from '@nestjs/common';
import { Units } from '@kantia/platform/ports/unit-of-work';
import type { Company, DatedSetting } from '../domain/company.js';
import { CompanyRepository } from './ports.js';
import { refuse } from './refusals.js';

export interface CompanyProfile {
  readonly company: Company;
  readonly settings: readonly DatedSetting[];
}

/** A company with its settings, read in a short unit of work of its own. */
@Injectable()
export class CompanyProfiles {
  constructor(
    private readonly units: Units,
    private readonly companies: CompanyRepository,
  ) {}

  async of(companyId: string): Promise<CompanyProfile> {
    const { company, settings } = await this.units.run({ companyId, userId: null, roles: [] }, async (work) => ({
      company: await this.companies.find(work),
      settings: await this.companies.settings(work),
    }));
    if (!company) throw refuse('customers.company-unknown');
    return { company, settings };
  }
}
