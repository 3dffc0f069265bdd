import type { Language } from '../format/formatter.js';

let asked: Language = 'es';

/** In which language the API answers from now on: its texts go with codes, by `Accept-Language`. */
export function askIn(language: Language): void {
  asked = language;
}

export function askedLanguage(): Language {
  return asked;
}
