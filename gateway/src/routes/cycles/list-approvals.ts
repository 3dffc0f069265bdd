import { listApprovals as listOperation } from '@kantia/contracts/cycles/operations/list-approvals.v1';
import { EVERYONE, FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField, instantField } from '../../http/fields.js';
import { namesOf } from '../users/user-names.js';
import { defineRoute } from '../../http/route.js';
import { approvalStageField, pendingApprovalSchema, toPending } from './approval-view.js';
import { cycleParams } from './cycle-view.js';

const approvalSchema = z
  .object({
    id: z.uuid(),
    stage: approvalStageField,
    contentHash: z.string(),
    services: z.int(),
    total: decimalField.nullable(),
    energyKwh: decimalField.nullable(),
    currency: z.string().nullable(),
    approvedBy: z.uuid(),
    approvedByName: z.string().nullable(),
    approvedAt: instantField,
    fourEyes: z.boolean(),
  })
  .meta({ id: 'Approval' });

export const listApprovals = defineRoute({
  method: 'GET',
  path: '/cycles/:id/approvals',
  id: 'listApprovals',
  tag: 'cycles',
  summary: 'Quién aprobó qué, y lo que espera aprobación',
  roles: EVERYONE,
  params: cycleParams,
  status: 200,
  answer: z.object({ items: z.array(approvalSchema), pending: z.array(pendingApprovalSchema) }),
  async handle({ params, person, as }, { bus, units, directory }) {
    const { items, pending } = await bus.ask(listOperation, { cycleId: params.id }, as);
    const names = await namesOf({ units, directory }, as.actor);
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return {
      body: {
        items: items.map((item) => ({
          ...item,
          ...(figures ? {} : { total: null, energyKwh: null }),
          approvedByName: names.get(item.approvedBy) ?? null,
          approvedAt: item.approvedAt.toISOString(),
        })),
        pending: pending.map((each) => toPending(each, figures)),
      },
    };
  },
});
