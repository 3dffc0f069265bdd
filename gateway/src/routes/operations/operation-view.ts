import type { OperationState } from '@kantia/contracts/vocabulary';
import { z } from 'zod';
import { messagesIn } from '../../answer-texts.js';
import { actionSchema, instantField, rowErrorSchema } from '../../http/fields.js';
import type { Language } from '../../http/language.js';
import { routeActions } from '../../http/role-actions.js';
import type { Person } from '../../users/person.js';
import { downloadOperationErrors } from './download-operation-errors.js';

export const operationSchema = z
  .object({
    id: z.string(),
    status: z.enum(['running', 'succeeded', 'failed']),
    progress: z.int(),
    result: z.unknown(),
    errors: z.array(rowErrorSchema),
    errorCount: z.int(),
    createdAt: instantField,
    actions: z.array(actionSchema),
  })
  .meta({ id: 'Operation' });

export const startedSchema = z.object({ operation: z.object({ id: z.string() }) });

export function toOperationView(
  { result, createdAt, errors, ...state }: OperationState,
  { person, language }: { readonly person: Person; readonly language: Language },
) {
  return {
    ...state,
    errors: messagesIn(language, errors),
    result: result === '' ? null : (JSON.parse(result) as unknown),
    createdAt: createdAt.toISOString(),
    actions: routeActions(person, {
      'download-errors': {
        route: downloadOperationErrors,
        refused: state.errorCount === 0 ? 'operations.no-errors' : null,
      },
    }),
  };
}

export function operationStarted(id: string) {
  return { status: 202 as const, body: { operation: { id } }, location: `/api/v1/operations/${id}` };
}
