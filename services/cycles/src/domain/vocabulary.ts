import { Defect } from '@kantia/kernel/assert';

/** Reads a word of a closed vocabulary that comes from outside the type system; another word is a defect. */
export function oneOf<const W extends readonly string[]>(words: W, text: string): W[number] {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Defect(`${JSON.stringify(text)} is none of ${words.join(', ')}`);
  return found;
}
