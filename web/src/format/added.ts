const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** Sum of figures as the API writes them, exactly, with as many decimals as the one that has most; '0' of none. */
export function added(figures: readonly string[]): string {
  const decimalsOf = (figure: string) => (figure.includes('.') ? figure.length - figure.indexOf('.') - 1 : 0);
  const scale = Math.max(0, ...figures.map(decimalsOf));
  let units = 0n;
  for (const figure of figures) {
    if (!PLAIN.test(figure)) throw new TypeError(`not a plain decimal: ${figure}`);
    units += BigInt(figure.replace('.', '') + '0'.repeat(scale - decimalsOf(figure)));
  }
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}
