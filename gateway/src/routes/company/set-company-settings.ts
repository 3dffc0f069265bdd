import { setCompanySettings as setOperation } from '@kantia/contracts/customers/operations/set-company-settings.v1';
import { z } from 'zod';
import { periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { companyAnswer, companySchema, settingValue } from './company-view.js';

export const setCompanySettings = defineRoute({
  method: 'PUT',
  path: '/company/settings',
  id: 'setCompanySettings',
  tag: 'company',
  summary: 'Fijar ajustes desde un mes; lo anterior queda en la historia y lo congelado no cambia',
  roles: ['admin'],
  body: z.object({ validFrom: periodField, settings: z.record(z.string().max(60), settingValue) }),
  status: 200,
  answer: companySchema,
  async handle({ body, ifMatch, person, as }, tools) {
    const settings = Object.fromEntries(
      Object.entries(body.settings).map(([name, value]) => [name, JSON.stringify(value)]),
    );
    const request = { ifMatch, validFrom: body.validFrom, settings };
    return companyAnswer(await tools.bus.ask(setOperation, request, as), person, tools);
  },
});
