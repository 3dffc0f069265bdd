import type { InputKind } from './kind.js';

/** The CSV that operators start from: the headers and sample rows. */
export function templateOf(kind: InputKind): string {
  const lines = [kind.columns.map(({ header }) => header), ...kind.samples];
  return `${lines.map((cells) => cells.join(';')).join('\n')}\n`;
}
