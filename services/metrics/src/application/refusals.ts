import { defineRefusals } from '@kantia/platform/ports/errors';

/** @public The gateway answers in the reader's language by these texts (tools/generate.mjs). */
export const { cases, refuse } = defineRefusals({
  'metrics.limit': {
    kind: 'invalid',
    es: 'El límite debe estar entre 1 y 500.',
    en: 'The limit must be between 1 and 500.',
  },
  'metrics.cursor': {
    kind: 'invalid',
    es: 'La página pedida pertenece a otra consulta: hay que empezar por la primera.',
    en: 'The page asked for belongs to another query: begin with the first one.',
  },
});
