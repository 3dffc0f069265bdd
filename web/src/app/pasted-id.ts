const HARD_SPACES = /[\u00A0\u202F\u200B\uFEFF]/g;
/** Digits with whatever a spreadsheet puts between them: `900.123.456-7`, `1 234 567`, `'00042`. */
const DIGITS = /^['’]?\d[\d.,\s'’-]*$/;

/**
 * What a pasted id may be in the system, likeliest first: as it came, its digits alone, and its digits without the check digit
 * after a dash.
 */
export function readingsOf(pasted: string): readonly string[] {
  const plain = pasted.replaceAll(HARD_SPACES, ' ').trim();
  if (plain === '') return [];
  if (!DIGITS.test(plain)) return [plain.replaceAll(/\s+/g, ' ')];
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  return [...new Set([plain.replace(/^['’]/, ''), digits(plain), digits(plain.split('-')[0] ?? '')])];
}
