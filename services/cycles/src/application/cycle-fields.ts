import { isPeriod } from '@kantia/kernel/period';
import type { RefusalDetail } from '@kantia/platform/ports/errors';
import { NAME_LENGTH_MAX } from '../domain/cycle.js';

/** What is wrong with the fields that a person wrote, each with its place. */
export function wrongFields(name: string, period: string): readonly RefusalDetail[] {
  const details: RefusalDetail[] = [];
  if (name === '') details.push({ pointer: '/name', code: 'required', message: 'Escriba un nombre.' });
  if (name.length > NAME_LENGTH_MAX)
    details.push({ pointer: '/name', code: 'too-long', message: `Máximo ${NAME_LENGTH_MAX} caracteres.` });
  if (!isPeriod(period))
    details.push({
      pointer: '/period',
      code: 'period',
      message: 'El periodo se escribe AAAA-MM, por ejemplo 2026-10.',
    });
  return details;
}
