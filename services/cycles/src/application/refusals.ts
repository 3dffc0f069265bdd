import { defineRefusals } from '@kantia/platform/ports/errors';

/** @public The gateway answers in the reader's language by these texts (tools/generate.mjs). */
export const { cases, refuse } = defineRefusals({
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
    es: 'Indique una selección, una lista de puntos de suministro u otro ciclo: uno solo.',
    en: 'Give a selection, a list of supply points or another cycle: one of them.',
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
  'cycles.version-required': {
    kind: 'precondition-required',
    es: 'Falta If-Match con la versión del ciclo que usted leyó.',
    en: 'If-Match with the version of the cycle that you read is missing.',
  },
  'cycles.policy-version-required': {
    kind: 'precondition-required',
    es: 'Falta If-Match con la versión de la política de aprobación que usted leyó.',
    en: 'If-Match with the version of the approval policy that you read is missing.',
  },
  'cycles.policy-stale': {
    kind: 'stale',
    es: 'Otra persona cambió la política de aprobación desde que usted la leyó (versión {version}). Vuelva a cargarla.',
    en: 'Somebody has changed the approval policy since you read it (version {version}). Load it again.',
  },
  'cycles.approvers-only': {
    kind: 'forbidden',
    es: 'Aprobar y enviar es de operadores y aprobadores.',
    en: 'Operators and approvers approve and send.',
  },
  'cycles.four-eyes': {
    kind: 'forbidden',
    es: 'Quien inició el ciclo «{name}» no puede aprobar esta etapa: la empresa pide dos personas.',
    en: 'Who started the cycle "{name}" cannot approve this stage: the company asks for two people.',
  },
  'cycles.not-manual': {
    kind: 'conflict',
    es: 'El ciclo «{name}» es automático: avanza sin aprobaciones.',
    en: 'The cycle "{name}" is automatic: it goes on without approvals.',
  },
  'cycles.sends-by-itself': {
    kind: 'conflict',
    es: 'El ciclo «{name}» es automático: envía a facturación por sí mismo.',
    en: 'The cycle "{name}" is automatic: it sends to billing by itself.',
  },
  'cycles.not-processed': {
    kind: 'conflict',
    es: 'Hay servicios del ciclo «{name}» sin procesar; se envía cuando todos estén liquidados, con error, en revisión o excluidos.',
    en: 'The cycle "{name}" has services that are not processed; it is sent once all are settled, failed, in review or excluded.',
  },
  'cycles.nothing-to-send': {
    kind: 'conflict',
    es: 'El ciclo «{name}» no tiene servicios liquidados por enviar.',
    en: 'The cycle "{name}" has no settled services left to send.',
  },
  'cycles.nothing-to-approve': {
    kind: 'conflict',
    es: 'Nada del ciclo «{name}» espera esta aprobación.',
    en: 'Nothing of the cycle "{name}" waits for this approval.',
  },
  'cycles.content-changed': {
    kind: 'conflict',
    es: 'El contenido cambió desde que usted lo vio: revise los resultados y apruebe de nuevo.',
    en: 'The content has changed since you saw it: look at the results and approve again.',
  },
  'cycles.already-approved': {
    kind: 'conflict',
    es: 'Otra persona ya aprobó este mismo contenido.',
    en: 'Somebody else has approved this very content.',
  },
  'cycles.already-closed': {
    kind: 'conflict',
    es: 'El ciclo «{name}» ya está cerrado.',
    en: 'The cycle "{name}" is closed.',
  },
  'cycles.already-sent': {
    kind: 'conflict',
    es: 'El ciclo «{name}» ya envió servicios a facturación: no puede cancelarse.',
    en: 'The cycle "{name}" has sent services to billing: it cannot be cancelled.',
  },
  'cycles.inputs-missing': {
    kind: 'conflict',
    es: 'A {count} servicios les faltan insumos ({kinds}). Cárguelos o excluya esos servicios para iniciar un ciclo manual.',
    en: '{count} services lack inputs ({kinds}). Load them, or exclude those services, to start a manual cycle.',
  },
  'cycles.note': { kind: 'invalid', es: 'Revise la nota.', en: 'Look at the note again.' },
  'cycles.chosen-unclear': {
    kind: 'invalid',
    es: 'Indique los servicios de una sola manera: lista, selección, acto o filtro.',
    en: 'Name the services in one way only: a list, a selection, an act or a filter.',
  },
  'cycles.nothing-chosen': {
    kind: 'conflict',
    es: 'Ningún servicio del ciclo corresponde a lo indicado.',
    en: 'No service of the cycle is what you named.',
  },
  'cycles.choice-changed': {
    kind: 'conflict',
    es: 'Ahora son {count} servicios y no {expected}: revise y confirme de nuevo.',
    en: 'There are {count} services now, not {expected}: look again and confirm.',
  },
  'cycles.change': {
    kind: 'invalid',
    es: 'El cambio es new, gone, changed o same.',
    en: 'The change is new, gone, changed or same.',
  },
  'cycles.not-comparable': {
    kind: 'conflict',
    es: 'Los ciclos tienen monedas distintas ({currencies}): no se pueden comparar.',
    en: 'The cycles have different currencies ({currencies}): they cannot be compared.',
  },
  'cycles.dry-run': {
    kind: 'conflict',
    es: 'El ciclo «{name}» es una simulación: no envía nada a facturación. Conviértala en ciclo primero.',
    en: 'The cycle "{name}" is a dry run: it sends nothing to billing. Promote it first.',
  },
  'cycles.not-dry-run': {
    kind: 'conflict',
    es: 'El ciclo «{name}» no es una simulación.',
    en: 'The cycle "{name}" is no dry run.',
  },
  'cycles.not-started': {
    kind: 'conflict',
    es: 'El ciclo «{name}» no ha iniciado.',
    en: 'The cycle "{name}" has not started.',
  },
  'cycles.still-moving': {
    kind: 'conflict',
    es: 'El ciclo «{name}» aún tiene servicios en proceso; espere a que termine.',
    en: 'Services of the cycle "{name}" are still moving; wait until they rest.',
  },
  'cycles.reviews-open': {
    kind: 'conflict',
    es: 'El ciclo «{name}» tiene servicios en revisión; libérelos o exclúyalos primero.',
    en: 'Services of the cycle "{name}" are in review; release or exclude them first.',
  },
  'cycles.gate': {
    kind: 'invalid',
    es: 'Revise la compuerta: puntos de 0 a 1000, muestra desde 1, revisión no antes que muestra y porcentaje de 0 a 100.',
    en: 'Look at the gate again: points 0 to 1000, sample from 1, review not before sample, and a percentage of 0 to 100.',
  },
  'cycles.not-paused': {
    kind: 'conflict',
    es: 'El ciclo «{name}» no está detenido.',
    en: 'The cycle "{name}" is not paused.',
  },
  'cycles.systemic-failures': {
    kind: 'invalid',
    es: 'La cantidad va de 1 a 100 000 servicios.',
    en: 'The number is 1 to 100,000 services.',
  },
  'cycles.control-deviates': {
    kind: 'conflict',
    es: 'Lo liquidado se aparta de los totales del mercado más de {tolerance} % en: {components}. Revise la diferencia y confírmela para enviar.',
    en: 'What was settled deviates from the totals of the market by more than {tolerance} % in: {components}. Look at the difference and confirm it to send.',
  },
  'cycles.control-tolerance': {
    kind: 'invalid',
    es: 'La tolerancia va de 0 a 100 % con máximo tres decimales.',
    en: 'The tolerance is 0 to 100 % with at most three decimals.',
  },
  'cycles.money-limit': {
    kind: 'invalid',
    es: 'El límite es un valor mayor que cero con máximo dos decimales.',
    en: 'The limit is a value above zero with at most two decimals.',
  },
  'cycles.outlier-percent': { kind: 'invalid', es: 'El límite va de 1 a 1000 %.', en: 'The limit is 1 to 1000 %.' },
  'cycles.cursor': {
    kind: 'invalid',
    es: 'El cursor no corresponde a este filtro; empiece por la primera página.',
    en: 'The cursor does not belong to this filter; begin at the first page.',
  },
  'cycles.sort': {
    kind: 'invalid',
    es: 'La lista se ordena por: {sorts}.',
    en: 'The list is sorted by: {sorts}.',
  },
  'cycles.limit': { kind: 'invalid', es: 'El límite va de 1 a 500.', en: 'The limit is 1 to 500.' },
});
