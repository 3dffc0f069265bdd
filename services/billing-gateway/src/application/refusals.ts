import { defineRefusals } from '@kantia/platform/ports/errors';

/** @public The gateway answers in the reader's language by these texts (tools/generate.mjs). */
export const { cases, refuse } = defineRefusals({
  'invoices.not-found': { kind: 'not-found', es: 'La factura no existe.', en: 'The invoice does not exist.' },
  'invoices.bad-cursor': {
    kind: 'invalid',
    es: 'El cursor no es de esta consulta.',
    en: 'The cursor belongs to another query.',
  },
  'invoices.bad-limit': { kind: 'invalid', es: 'El límite va de 1 a 500.', en: 'The limit goes from 1 to 500.' },
  'invoices.bad-sort': {
    kind: 'invalid',
    es: 'La lista se ordena por: {sorts}.',
    en: 'The list is sorted by: {sorts}.',
  },
  'invoices.bad-status': {
    kind: 'invalid',
    es: 'El estado «{status}» no existe.',
    en: 'There is no status "{status}".',
  },
  'invoices.provider-away': {
    kind: 'conflict',
    es: 'El facturador no responde; se consultará de nuevo sin que deba hacer nada.',
    en: 'The provider does not answer; it will be asked again by itself.',
  },
  'numbering.range-exhausted': {
    kind: 'conflict',
    es: 'La numeración {prefix} está agotada: faltan {missing} números.',
    en: 'Range {prefix} is used up: {missing} numbers are missing.',
  },
});
