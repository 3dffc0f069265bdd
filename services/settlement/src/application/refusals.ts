import { defineRefusals } from '@kantia/platform/ports/errors';

/** @public The gateway answers in the reader's language by these texts (tools/generate.mjs). */
export const { cases, refuse } = defineRefusals({
  'statements.not-found': {
    kind: 'not-found',
    es: 'El servicio no tiene liquidación en este ciclo.',
    en: 'The service has no statement in this cycle.',
  },
  'settlement.nothing-settled': {
    kind: 'conflict',
    es: 'El ciclo no tiene servicios liquidados que verificar.',
    en: 'The cycle has no settled services to verify.',
  },
  'operations.not-found': { kind: 'not-found', es: 'La operación no existe.', en: 'The operation does not exist.' },
});
