import {
  getApprovalPolicy as getOperation,
  type ApprovalPolicyView,
} from '@kantia/contracts/cycles/operations/get-approval-policy.v1';
import { putApprovalPolicy as putOperation } from '@kantia/contracts/cycles/operations/put-approval-policy.v1';
import { EVERYONE, FIGURES, type Role } from '@kantia/contracts/define';
import { z } from 'zod';
import { actionSchema, decimalField, instantField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { unknownCodes } from '../../finding-texts.js';
import { Rejected } from '../../http/problem.js';
import { roleActions } from '../../http/role-actions.js';
import { defineRoute } from '../../http/route.js';
import type { Person } from '../../users/person.js';
import { gateSettingsSchema } from './gate-settings.js';
import { approvalStageField } from './approval-view.js';

/** Who changes how the company approves. */
const CHANGERS: readonly Role[] = ['admin'];

const policySchema = z
  .object({
    fourEyes: z.array(approvalStageField),
    outlierPercent: z.int(),
    moneyLimit: decimalField.nullable(),
    systemicFailures: z.int(),
    gate: gateSettingsSchema,
    /** How many percent of the market's totals what was settled may deviate. */
    controlTolerance: decimalField.nullable(),
    validFrom: instantField.nullable(),
    setBy: z.uuid().nullable(),
    version: z.int(),
    actions: z.array(actionSchema),
  })
  .meta({ id: 'ApprovalPolicy' });

export const getApprovalPolicy = defineRoute({
  method: 'GET',
  path: '/approval-policy',
  id: 'getApprovalPolicy',
  tag: 'cycles',
  summary: 'Cómo aprueba la empresa: etapas con dos personas y desde qué cambio un valor es atípico',
  roles: EVERYONE,
  status: 200,
  answer: policySchema,
  async handle({ person, as }, { bus }) {
    const { moneyLimit, ...policy } = await bus.ask(getOperation, {}, as);
    const figures = FIGURES.some((role) => person.roles.includes(role));
    return answerOf({ ...policy, moneyLimit: figures ? moneyLimit : null }, person);
  },
});

export const putApprovalPolicy = defineRoute({
  method: 'PUT',
  path: '/approval-policy',
  id: 'putApprovalPolicy',
  tag: 'cycles',
  summary: 'Cambiar cómo aprueba la empresa, desde ahora',
  roles: CHANGERS,
  body: z.object({
    fourEyes: z.array(approvalStageField),
    outlierPercent: z.int().min(1).max(1_000),
    /** Null: none. Left out, as what follows: stays as it is. */
    moneyLimit: decimalField.nullable().optional(),
    systemicFailures: z.int().min(1).max(100_000).nullable().default(null),
    gate: gateSettingsSchema.nullable().default(null),
    controlTolerance: decimalField.nullable().default(null),
  }),
  status: 200,
  answer: policySchema,
  async handle({ body, person, as, ifMatch }, { bus }) {
    checkCodes(body.gate);
    const { moneyLimit, ...told } = body;
    const request = { ...told, moneyLimit: moneyLimit ?? null, keepsMoneyLimit: moneyLimit === undefined, ifMatch };
    return answerOf(await bus.ask(putOperation, request, as), person);
  },
});

function answerOf(policy: ApprovalPolicyView, person: Person) {
  const version = policy.version ?? 0;
  return { body: toJson({ ...policy, version, actions: roleActions(person, { change: CHANGERS }) }), version };
}

/** A weight or a hold for what nothing reports would never count, and nobody would notice. */
function checkCodes(gate: z.output<typeof gateSettingsSchema> | null): void {
  const unknown = unknownCodes([...Object.keys(gate?.weights ?? {}), ...(gate?.holds ?? [])]);
  if (unknown.length === 0) return;
  const message = `Nada puede observar estos códigos: ${unknown.join(', ')}.`;
  throw new Rejected(422, 'cycles.gate-codes', message, [{ pointer: '/gate', code: 'cycles.gate-codes', message }]);
}
