import type { Formatter } from '../../format/formatter.js';

/** Change of an amount against last month's, with its sign; null where there is nothing to compare. A share for the eye, never billed. */
export function changeOf(now: string | undefined, before: string | undefined, format: Formatter): string | null {
  if (now === undefined || before === undefined || Number(before) === 0) return null;
  const share = (Number(now) - Number(before)) / Math.abs(Number(before));
  const size = format.percent(Math.abs(share));
  if (share === 0 || /^0([.,]0)?%$/.test(size)) return size;
  return `${share > 0 ? '+' : '−'}${size}`;
}
