import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** Columns of `co.scarcity-price` in its file and in the frozen set. */
export const SCARCITY_COLUMNS = { lower: 'inferior', base: 'base', upper: 'superior' } as const;
export type ScarcityLevel = keyof typeof SCARCITY_COLUMNS;

/**
 * Which scarcity price caps the hourly spot price that a contract pays. Our assumptions, where the text of the norms says less: the months from
 * which each level rules, that it is this level, and that one price caps all hours of a month.
 */
export const SCARCITY_CEILING: readonly Dated<ScarcityLevel>[] = [
  {
    value: 'base',
    validFrom: period('2006-12'),
    validUntil: period('2024-12'),
    norm: 'Resolución CREG 071/2006 (precio de escasez)',
  },
  {
    value: 'upper',
    validFrom: period('2025-01'),
    validUntil: null,
    norm: 'Resolución CREG 101 066/2024 (precio de escasez superior)',
  },
];
