import { decimal } from '@kantia/kernel/decimal';

/** Every eleventh service lacks an input at first. */
export const isLacking = (ordinal: number) => ordinal % 11 === 0;
/** Every seventh fails validation. */
export const hasFinding = (ordinal: number) => ordinal % 7 === 0;
/** Every thirteenth is rejected by the provider. */
export const isRejected = (ordinal: number) => ordinal % 13 === 0;

export const idOf = (ordinal: number) => `00000000-0000-4000-a000-${String(ordinal).padStart(12, '0')}`;

export const aSettledService = (ordinal: number) => ({
  ordinal,
  statementId: idOf(ordinal),
  version: 1,
  currency: 'COP',
  total: decimal(`${ordinal}000.50`),
  energyKwh: decimal(`${ordinal}.125`),
  resultHash: `hash-${ordinal}`,
  findings: [],
});
