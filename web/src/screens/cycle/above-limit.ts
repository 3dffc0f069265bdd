/** Decimal text as a whole number of 10⁻⁹: amounts of any length compare exactly. */
function scaled(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const size = BigInt(whole + fraction.slice(0, 9).padEnd(9, '0'));
  return sign === '-' ? -size : size;
}

/** Whether consent is to more money than the company's limit. Before there are statements, last month's money of the same services stands for them. */
export function isAboveLimit(
  { total, previousTotal }: { readonly total: string | null; readonly previousTotal: string | null },
  limit: string | null,
): boolean {
  const amount = total ?? previousTotal;
  return amount !== null && limit !== null && scaled(amount) > scaled(limit);
}
