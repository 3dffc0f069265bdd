import type { OperationState } from '@kantia/contracts/vocabulary';
import { z } from 'zod';
import { messagesIn } from '../../answer-texts.js';
import { instantField, rowErrorSchema } from '../../http/fields.js';
import type { Language } from '../../http/language.js';

export const operationSchema = z
  .object({
    id: z.string(),
    status: z.enum(['running', 'succeeded', 'failed']),
    progress: z.int(),
    result: z.unknown(),
    errors: z.array(rowErrorSchema),
    errorCount: z.int(),
    createdAt: instantField,
  })
  .meta({ id: 'Operation' });

export const startedSchema = z.object({ operation: z.object({ id: z.string() }) });

export function toOperationView({ result, createdAt, errors, ...state }: OperationState, language: Language) {
  return {
    ...state,
    errors: messagesIn(language, errors),
    result: result === '' ? null : (JSON.parse(result) as unknown),
    createdAt: createdAt.toISOString(),
  };
}

export function operationStarted(id: string) {
  return { status: 202 as const, body: { operation: { id } }, location: `/api/v1/operations/${id}` };
}
