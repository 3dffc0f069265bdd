import { randomInt } from 'node:crypto';

/** Random services that an oracle is compared on: 5,000, or `ORACLE_SERVICES` (100,000 before a formula is released). */
export const ORACLE_SERVICES = Number(process.env['ORACLE_SERVICES'] ?? '5000');
/** A failure prints it; `ORACLE_SEED` runs the same services again. */
export const ORACLE_SEED = Number(process.env['ORACLE_SEED'] ?? randomInt(1_000_000_000));
