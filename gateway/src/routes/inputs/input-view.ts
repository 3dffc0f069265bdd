import type { InputView } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { z } from 'zod';
import { messagesIn } from '../../answer-texts.js';
import { actionSchema, instantField, rowErrorSchema } from '../../http/fields.js';
import type { Language } from '../../http/language.js';
import { routeActions } from '../../http/role-actions.js';
import type { Person } from '../../users/person.js';
import { downloadInput, downloadInputErrors } from './download-input.js';

export const inputStatusField = z.enum([
  'received',
  'reading',
  'accepted',
  'accepted-with-warnings',
  'rejected',
  'superseded',
]);

export const inputSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    period: z.string(),
    version: z.int(),
    status: inputStatusField,
    file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }),
    rows: z.int(),
    rejectedRows: z.int(),
    coverage: z.object({ keys: z.int(), months: z.array(z.string()) }),
    errors: z.array(rowErrorSchema),
    errorCount: z.int(),
    progress: z.int(),
    createdAt: instantField,
    actions: z.array(actionSchema),
  })
  .meta({ id: 'Input' });

export function toInputView(
  { file, createdAt, errors, ...input }: InputView,
  { person, language }: { readonly person: Person; readonly language: Language },
) {
  return {
    ...input,
    errors: messagesIn(language, errors),
    file: { ...file, size: Number(file.size) },
    createdAt: createdAt.toISOString(),
    actions: routeActions(person, {
      download: { route: downloadInput },
      'download-errors': { route: downloadInputErrors, refused: input.errorCount === 0 ? 'inputs.no-errors' : null },
    }),
  };
}
