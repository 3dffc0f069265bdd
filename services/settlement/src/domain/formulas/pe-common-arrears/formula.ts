import { period } from '@kantia/kernel/period';
import { arrearLine, type ArrearConcept } from '../../arrears.js';
import type { PeCommonFormula } from '../../pe-common/figures.js';

interface Named {
  readonly concept: ArrearConcept;
  readonly code: string;
  readonly description: string;
}
const OUTSIDE: readonly Named[] = [
  { concept: 'late-interest', code: 'INTERES_MORATORIO', description: 'Interés moratorio' },
  { concept: 'previous-balance', code: 'SALDO_ANTERIOR', description: 'Saldo anterior' },
  { concept: 'instalment', code: 'CUOTA', description: 'Cuota de convenio' },
  { concept: 'recovery', code: 'RECOBRO', description: 'Recupero' },
  { concept: 'compensation', code: 'COMPENSACION', description: 'Compensación' },
];

/** What is owed or due from before, as loaded, PEN: outside every tax. */
export const peArrears: PeCommonFormula = {
  code: 'pe.common.arrears',
  norm: 'RLCE (DS 009-93-EM) art. 176; DL 25844 art. 92',
  validFrom: period('1993-02'),
  validUntil: null,
  price: ({ arrears }) => ({
    lines: OUTSIDE.flatMap((line) => arrearLine(arrears, { ...line, currency: 'PEN', place: 'outside' })),
  }),
};
