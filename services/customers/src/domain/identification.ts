/**
 * Light rules: the digits of a number, not who holds it. NIT (CO) without check digit, 9 or 10 digits; CC 3 to 10; RUC (PE)
 * 11; DNI 8. Other types are passports and permits: letters and digits.
 */
const DIGITS: Readonly<Record<string, RegExp>> = {
  NIT: /^\d{9,10}$/,
  CC: /^\d{3,10}$/,
  RUC: /^\d{11}$/,
  DNI: /^\d{8}$/,
};
const OTHER = /^[A-Za-z0-9-]{3,20}$/;

export function identificationFits(type: string, number: string): boolean {
  return (DIGITS[type.toUpperCase()] ?? OTHER).test(number);
}
