import { Injectable } from '@nestjs/common';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { COUNTRIES, type Company, type Country } from '../domain/company.js';
import { CompanyRepository } from './ports.js';

/** The companies that a local stack begins with; empty elsewhere. */
export abstract class LocalCompanies {
  abstract readonly list: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: Country;
    readonly taxId: string;
  }[];
}

/** Registers the local companies before the first message arrives. */
@Injectable()
export class RegisterLocalCompanies {
  constructor(
    private readonly local: LocalCompanies,
    private readonly units: Units,
    private readonly companies: CompanyRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const given of this.local.list) {
      const company: Company = { ...given, ...COUNTRIES[given.country] };
      await this.units.run({ companyId: company.id, userId: null, roles: [] }, (work) =>
        this.companies.save(work, company),
      );
    }
  }
}
