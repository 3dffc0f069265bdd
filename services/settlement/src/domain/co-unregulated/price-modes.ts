/** How an unregulated contract prices its energy (domain page on Colombia, 2.2). */
export const PRICE_MODES = [
  'FIXED_INDEXED',
  'PAY_AS_CONTRACTED',
  'PAY_AS_DEMANDED',
  'SPOT_PLUS',
  'MIXED',
  'REGULATED_DISCOUNT',
] as const;
export type PriceMode = (typeof PRICE_MODES)[number];

/** Modes that pay some energy hour by hour at the spot price. */
export const SPOT_MODES: readonly PriceMode[] = ['PAY_AS_CONTRACTED', 'PAY_AS_DEMANDED', 'SPOT_PLUS', 'MIXED'];
/** Modes whose contract may bound the spot price it pays. */
export const BOUNDED_MODES: readonly PriceMode[] = ['SPOT_PLUS', 'MIXED'];
