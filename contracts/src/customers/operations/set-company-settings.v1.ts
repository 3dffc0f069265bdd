import { defineOperation } from '../../define.js';
import { int, map, optional, record, string } from '../../schema.js';
import { companyProfile } from './get-company-profile.v1.js';

/** Sets values (JSON text by name) that hold from a month (`YYYY-MM`) on. What was frozen before keeps what it was frozen with. */
export const setCompanySettings = defineOperation({
  owner: 'customers',
  operation: 'set-company-settings',
  kind: 'command',
  access: ['admin'],
  request: record('SetCompanySettingsV1', { ifMatch: optional(int), validFrom: string, settings: map(string) }),
  reply: companyProfile,
});
