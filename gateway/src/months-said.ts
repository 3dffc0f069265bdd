import type { Language } from './http/language.js';

const MONTH = /\b\d{4}-(?:0[1-9]|1[0-2])\b/g;
const MONTH_NAMES = {
  es: new Intl.DateTimeFormat('es', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** Months as services write them, `2026-10`, in the words of a language; what is no month stays. */
export function monthsSaid(value: string, language: Language): string {
  return value.replace(MONTH, (month) => MONTH_NAMES[language].format(new Date(`${month}-15T12:00:00Z`)));
}
