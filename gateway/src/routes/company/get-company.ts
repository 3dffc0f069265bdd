import { getCompanyProfile } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { companyAnswer, companySchema } from './company-view.js';

export const getCompany = defineRoute({
  method: 'GET',
  path: '/company',
  id: 'getCompany',
  tag: 'company',
  summary: 'La empresa y sus ajustes con vigencia, con su historia',
  roles: EVERYONE,
  status: 200,
  answer: companySchema,
  async handle({ person, as }, tools) {
    return companyAnswer(await tools.bus.ask(getCompanyProfile, {}, as), person, tools);
  },
});
