import type { CompanyProfileView } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import { z } from 'zod';
import { actionSchema, instantField } from '../../http/fields.js';
import { roleActions } from '../../http/role-actions.js';
import type { Answer, Tools } from '../../http/route.js';
import { namesOf } from '../../users/names.js';
import type { Person } from '../../users/person.js';

/** A word, or an object of words, figures as text, counts and yes-no. */
export const settingValue = z.union([
  z.string(),
  z.record(z.string(), z.union([z.string(), z.int(), z.boolean(), z.null()])),
]);

export const companySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    country: z.string(),
    taxId: z.string(),
    currency: z.string(),
    timeZone: z.string(),
    version: z.int(),
    settings: z.array(
      z.object({
        name: z.string(),
        value: settingValue,
        standard: settingValue,
        history: z.array(
          z.object({
            validFrom: z.iso.date(),
            value: settingValue,
            recordedAt: instantField,
            recordedBy: z.string().nullable().describe('nombre de quien lo fijó'),
          }),
        ),
      }),
    ),
    actions: z.array(actionSchema),
  })
  .meta({ id: 'Company' });

const parsed = (json: string): unknown => JSON.parse(json);

export async function companyAnswer(profile: CompanyProfileView, person: Person, tools: Tools): Promise<Answer> {
  const names = await namesOf(person, tools);
  const settings = profile.settings.map(({ name, history, ...setting }) => ({
    name,
    value: parsed(setting.value),
    standard: parsed(setting.standard),
    history: history.map(({ recordedAt, recordedBy, ...each }) => ({
      ...each,
      value: parsed(each.value),
      recordedAt: recordedAt.toISOString(),
      recordedBy: recordedBy === null ? null : (names.get(recordedBy) ?? null),
    })),
  }));
  const actions = roleActions(person, { 'set-settings': ['admin'] });
  return { body: { ...profile, settings, actions }, version: profile.version };
}
