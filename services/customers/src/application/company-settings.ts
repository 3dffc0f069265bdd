import { Injectable } from '@nestjs/common';
import type { CompanyProfileView } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import { canonicalJson } from '@kantia/kernel/canonical';
import { period } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { settingsInForce } from '../domain/company.js';
import { settingNames, standardOf } from '../domain/setting-catalogue.js';
import { CompanyDay } from './company-day.js';
import { CompanyRepository } from './ports.js';

/** The company with its dated settings and their history. */
@Injectable()
export class CompanySettings {
  constructor(
    private readonly days: CompanyDay,
    private readonly companies: CompanyRepository,
  ) {}

  async of(work: UnitOfWork): Promise<CompanyProfileView> {
    const { company, today } = await this.days.of(work);
    const recorded = await this.companies.settings(work);
    const inForce = settingsInForce(company.country, recorded, period(today.slice(0, 7)));
    return {
      ...company,
      version: recorded.length,
      settings: settingNames(company.country).map((name) => {
        const standard = standardOf(company.country, name);
        return {
          name,
          value: canonicalJson(inForce[name] ?? standard),
          standard: canonicalJson(standard),
          history: recorded
            .filter((each) => each.name === name)
            .toReversed()
            .map(({ validFrom, value, recordedAt, recordedBy }) => ({
              validFrom,
              value: canonicalJson(value),
              recordedAt,
              recordedBy,
            })),
        };
      }),
    };
  }
}
