export interface Delays {
  readonly firstMs: number;
  readonly mostMs: number;
}

/**
 * Time until the next try: doubled with each, capped, and spread over its upper half so that what failed together does not
 * come back together. `random` in [0, 1).
 */
export function delayMs(tries: number, { firstMs, mostMs }: Delays, random: number): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(Math.max(tries - 1, 0), 30));
  return Math.round(whole / 2 + (whole / 2) * random);
}
