import type { Customs } from './table.js';

/** How spreadsheets of a country write files, as their users open them by a double click. */
const CUSTOMS: Readonly<Record<string, Customs>> = {
  CO: { point: ',', separator: ';' },
  PE: { point: '.', separator: ',' },
};
const ELSEWHERE: Customs = { point: '.', separator: ',' };

export function customsOf(country: string): Customs {
  return CUSTOMS[country] ?? ELSEWHERE;
}
