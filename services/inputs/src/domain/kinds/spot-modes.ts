/** Contracts that pay some energy at the hourly spot price. */
export const SPOT_MODES = `price_mode IN ('PAY_AS_CONTRACTED', 'PAY_AS_DEMANDED', 'SPOT_PLUS', 'MIXED')`;
