import { period } from '@kantia/kernel/period';
import { arrearLine, type ArrearLine } from '../../arrears.js';
import type { CoCommonFormula } from '../../co-common/figures.js';

const OUTSIDE: readonly ArrearLine[] = (
  [
    { concept: 'late-interest', code: 'INTERES_MORA', description: 'Interés de mora' },
    { concept: 'previous-balance', code: 'SALDO_ANTERIOR', description: 'Saldo anterior' },
    { concept: 'instalment', code: 'CUOTA', description: 'Cuota de financiación' },
    { concept: 'recovery', code: 'RECOBRO', description: 'Recobro' },
    { concept: 'compensation', code: 'COMPENSACION', description: 'Compensación por calidad del servicio' },
  ] as const
).map((line) => ({ ...line, currency: 'COP', place: 'outside' }));

/** What is owed or due from before, as loaded, COP: outside every tax. */
export const coArrears: CoCommonFormula = {
  code: 'co.common.arrears',
  norm: 'Ley 142/1994 art. 96 (mora); Resolución CREG 015/2018 (compensaciones)',
  validFrom: period('1994-07'),
  validUntil: null,
  price: ({ arrears }) => ({
    lines: arrears.size === 0 ? [] : OUTSIDE.flatMap((line) => arrearLine(arrears, line)),
  }),
};
