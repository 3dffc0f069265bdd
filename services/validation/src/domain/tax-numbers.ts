const NIT_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
const RUC_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** Persons, estates and others without a company, companies. */
const RUC_PREFIXES = ['10', '15', '16', '17', '20'];
const MODULUS = 11;

/** Check digit of a NIT, of up to 15 digits: modulus 11 from the right (DIAN). */
export function nitCheckDigit(number: string): string {
  const digits = number.split('').toReversed();
  const rest = digits.reduce((total, digit, at) => total + Number(digit) * (NIT_WEIGHTS[at] ?? 0), 0) % MODULUS;
  return String(rest < 2 ? rest : MODULUS - rest);
}

/** Whether eleven digits are a RUC: a prefix that SUNAT gives, and the check digit by modulus 11. */
export function isRuc(number: string): boolean {
  if (!/^\d{11}$/.test(number) || !RUC_PREFIXES.includes(number.slice(0, 2))) return false;
  const rest = RUC_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0) % MODULUS;
  return String((MODULUS - rest) % 10) === number[10];
}
