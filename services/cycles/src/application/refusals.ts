import { defineRefusals } from '@kantia/platform/ports/errors';

export const { refuse } = defineRefusals({
  'cycles.not-found': { kind: 'not-found', es: 'El ciclo no existe.', en: 'The cycle does not exist.' },
  'cycles.name-taken': {
    kind: 'conflict',
    es: 'Ya existe un ciclo «{name}» en el periodo {period}.',
    en: 'There is already a cycle "{name}" in the period {period}.',
  },
  'cycles.invalid': {
    kind: 'invalid',
    es: 'Los datos del ciclo no son válidos.',
    en: 'The data of the cycle are not valid.',
  },
  'cycles.already-started': {
    kind: 'conflict',
    es: 'El ciclo «{name}» ya inició; su selección no puede cambiar ni puede iniciarse otra vez.',
    en: 'The cycle "{name}" has started: its selection cannot change, and it cannot start again.',
  },
  'cycles.nothing-selected': {
    kind: 'conflict',
    es: 'El ciclo «{name}» no tiene servicios seleccionados.',
    en: 'The cycle "{name}" has no services selected.',
  },
  'cycles.selection-unclear': {
    kind: 'invalid',
    es: 'Indique una selección o una lista de puntos de suministro, no ambas.',
    en: 'Give a selection or a list of supply points, not both.',
  },
  'cycles.already-settled': {
    kind: 'conflict',
    es: '{count} servicios ya se liquidan en este periodo en otro ciclo: {cycles}.',
    en: '{count} services are already settled for this period in another cycle: {cycles}.',
  },
  'cycles.stale': {
    kind: 'stale',
    es: 'El ciclo cambió desde que usted lo leyó (versión {version}). Vuelva a cargarlo.',
    en: 'The cycle has changed since you read it (version {version}). Load it again.',
  },
  'cycles.cursor': {
    kind: 'invalid',
    es: 'El cursor no corresponde a este filtro; empiece por la primera página.',
    en: 'The cursor does not belong to this filter; begin at the first page.',
  },
  'cycles.limit': { kind: 'invalid', es: 'El límite va de 1 a 500.', en: 'The limit is 1 to 500.' },
});
