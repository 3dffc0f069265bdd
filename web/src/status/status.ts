import type { Family } from '../design/tokens.js';

/** The one table of statuses: nothing else prints one. `icon` names an icon of `StatusBadge`. */
interface Status {
  readonly family: Family;
  readonly icon: StatusIcon;
  readonly es: string;
  readonly en: string;
}
export type StatusIcon = 'draft' | 'clock' | 'run' | 'eye' | 'alert' | 'cross' | 'check' | 'ban' | 'question' | 'swap';

const status = (family: Family, icon: StatusIcon, es: string, en: string): Status => ({ family, icon, es, en });

const STAGE = {
  'no-cycle': status('neutral', 'draft', 'Sin ciclo', 'No cycle'),
  selected: status('neutral', 'draft', 'Pendiente', 'Pending'),
  'awaiting-inputs': status('warning', 'clock', 'Esperando insumos', 'Awaiting inputs'),
  validating: status('info', 'run', 'En validación', 'Validating'),
  /** What rests there waits for a person: an automatic cycle passes both stops in a step. */
  validated: status('review', 'eye', 'Por aprobar · validación', 'To approve · validation'),
  'validation-failed': status('warning', 'alert', 'Con observaciones', 'With findings'),
  settling: status('info', 'run', 'En liquidación', 'Settling'),
  'settlement-failed': status('danger', 'cross', 'Con error', 'Failed'),
  'in-review': status('review', 'eye', 'En revisión', 'In review'),
  settled: status('review', 'eye', 'Por aprobar · liquidación', 'To approve · settlement'),
  approved: status('success', 'check', 'Aprobado', 'Approved'),
  excluded: status('neutral', 'ban', 'Excluido', 'Excluded'),
  sending: status('info', 'run', 'Enviando', 'Sending'),
  unknown: status('warning', 'question', 'Estado desconocido', 'Unknown'),
  accepted: status('success', 'check', 'Aceptada', 'Accepted'),
  rejected: status('danger', 'cross', 'Rechazada', 'Rejected'),
} as const;

export const STATUSES = {
  cycle: {
    draft: status('neutral', 'draft', 'Borrador', 'Draft'),
    'awaiting-inputs': status('warning', 'clock', 'Esperando insumos', 'Awaiting inputs'),
    running: status('info', 'run', 'En curso', 'Running'),
    'awaiting-approval': status('review', 'eye', 'Por aprobar', 'Awaiting approval'),
    'with-exceptions': status('warning', 'alert', 'Con excepciones', 'With exceptions'),
    completed: status('success', 'check', 'Completado', 'Completed'),
    cancelled: status('neutral', 'ban', 'Cancelado', 'Cancelled'),
    failed: status('danger', 'cross', 'Fallido', 'Failed'),
  },
  stage: STAGE,
  /** What happened to a service, in a history. */
  move: {
    ...STAGE,
    validated: status('info', 'check', 'Validado', 'Validated'),
    settled: status('success', 'check', 'Liquidado', 'Settled'),
  },
  input: {
    pending: status('neutral', 'clock', 'Pendiente', 'Pending'),
    partial: status('warning', 'clock', 'Parcial', 'Partial'),
    loaded: status('success', 'check', 'Cargado', 'Loaded'),
    received: status('info', 'run', 'Cargando', 'Loading'),
    reading: status('info', 'run', 'Procesando', 'Processing'),
    accepted: status('success', 'check', 'Cargado', 'Loaded'),
    'accepted-with-warnings': status('warning', 'alert', 'Con advertencias', 'With warnings'),
    rejected: status('danger', 'cross', 'Rechazado', 'Rejected'),
    superseded: status('neutral', 'swap', 'Reemplazado', 'Replaced'),
  },
  invoice: {
    ready: status('neutral', 'draft', 'Lista', 'Ready'),
    sending: status('info', 'run', 'Enviando', 'Sending'),
    unknown: status('warning', 'question', 'Estado desconocido', 'Unknown'),
    accepted: status('success', 'check', 'Aceptada', 'Accepted'),
    observed: status('warning', 'alert', 'Observada', 'Accepted with notes'),
    rejected: status('danger', 'cross', 'Rechazada', 'Rejected'),
    voided: status('neutral', 'ban', 'Anulada', 'Voided'),
  },
  resettlement: {
    draft: status('neutral', 'draft', 'Borrador', 'Draft'),
    running: status('info', 'run', 'En curso', 'Running'),
    'in-review': status('review', 'eye', 'En revisión', 'In review'),
    'awaiting-approval': status('review', 'eye', 'Por aprobar', 'Awaiting approval'),
    approved: status('success', 'check', 'Aprobada', 'Approved'),
    billed: status('success', 'check', 'Facturada', 'Billed'),
    discarded: status('neutral', 'ban', 'Descartada', 'Discarded'),
  },
  severity: {
    informative: status('neutral', 'draft', 'Informativo', 'Informative'),
    warning: status('warning', 'alert', 'Advertencia', 'Warning'),
    blocking: status('danger', 'cross', 'Bloqueante', 'Blocking'),
  },
  contract: {
    'in-force': status('success', 'check', 'Vigente', 'In force'),
    expiring: status('warning', 'clock', 'Por vencer', 'Expiring'),
    expired: status('neutral', 'ban', 'Vencido', 'Expired'),
    future: status('info', 'clock', 'Futuro', 'Future'),
  },
  user: {
    active: status('success', 'check', 'Activo', 'Active'),
    disabled: status('neutral', 'ban', 'Desactivado', 'Disabled'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Status>>>>;

export type StatusObject = keyof typeof STATUSES;

/** A code that a newer service made up is shown as it is, and neutral. */
export function statusOf(object: StatusObject, code: string): Status {
  const known: Readonly<Record<string, Status>> = STATUSES[object];
  return known[code] ?? status('neutral', 'question', code, code);
}
