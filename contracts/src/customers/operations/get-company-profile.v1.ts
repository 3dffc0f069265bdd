import { defineOperation, EVERYONE } from '../../define.js';
import { array, empty, instant, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';

/** The company with its dated settings. Values are JSON text. */
export const companyProfile = record('CompanyProfileV1', {
  id: uuid,
  name: string,
  country: string,
  taxId: string,
  currency: string,
  timeZone: string,
  /** Rises with each value that is set. */
  version: int,
  settings: array(
    record('CompanySetting', {
      name: string,
      /** What holds in the current month. */
      value: string,
      /** What holds where the company has set nothing. */
      standard: string,
      /** Newest first; of one month the latest recorded counts. */
      history: array(
        record('SettingValue', { validFrom: string, value: string, recordedAt: instant, recordedBy: optional(uuid) }),
      ),
    }),
  ),
});
export type CompanyProfileView = TypeOf<typeof companyProfile>;

export const getCompanyProfile = defineOperation({
  owner: 'customers',
  operation: 'get-company-profile',
  kind: 'query',
  access: EVERYONE,
  request: empty('GetCompanyProfileV1'),
  reply: companyProfile,
});
