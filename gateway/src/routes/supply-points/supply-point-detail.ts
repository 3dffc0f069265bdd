import type { SupplyPointDetail } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { z } from 'zod';
import { actionSchema, instantField } from '../../http/fields.js';
import { roleActions } from '../../http/role-actions.js';
import type { Answer, Tools } from '../../http/route.js';
import { namesOf } from '../../users/names.js';
import type { Person } from '../../users/person.js';
import { KEEPERS } from '../customers/customer-view.js';
import { supplyPointSchema } from './supply-point-view.js';

export const contractVersionSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    validFrom: z.string(),
    validUntil: z.string().nullable(),
    effectiveUntil: z.string().nullable(),
    customerId: z.uuid(),
    customerName: z.string(),
    terms: z.record(z.string(), z.string()),
    recordedAt: instantField,
    recordedBy: z.string().nullable().describe('nombre de quien la registró'),
  })
  .meta({ id: 'ContractVersion' });

export const supplyPointDetailSchema = z
  .object({
    supplyPoint: supplyPointSchema,
    address: z.string(),
    municipalityCode: z.string(),
    version: z.int(),
    contracts: z.array(contractVersionSchema),
    actions: z.array(actionSchema),
  })
  .meta({ id: 'SupplyPointDetail' });

export const supplyPointParams = z.object({ id: z.uuid() });

export async function detailAnswer(detail: SupplyPointDetail, person: Person, tools: Tools): Promise<Answer> {
  const names = await namesOf(person, tools);
  const contracts = detail.contracts.map(({ recordedAt, recordedBy, ...version }) => ({
    ...version,
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy === null ? null : (names.get(recordedBy) ?? null),
  }));
  const actions = roleActions(person, { 'add-contract-version': KEEPERS });
  return { body: { ...detail, contracts, actions }, version: detail.version };
}
