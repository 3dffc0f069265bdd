import type { SnapshotRow } from './rows.js';

const MODES = ['PAY_AS_CONTRACTED', 'SPOT_PLUS', 'MIXED'];

/** Whether a contract of Colombia pays some energy at the hourly spot price; what is demanded does so above its cap. */
export function paysSpot({ price_mode: mode, cap_kwh_h: cap }: SnapshotRow): boolean {
  return MODES.includes(mode ?? '') || (mode === 'PAY_AS_DEMANDED' && cap !== null);
}
