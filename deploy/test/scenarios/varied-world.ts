import { createHash } from 'node:crypto';
import { decimal, toText } from '@kantia/kernel/decimal';
import type { World } from './scenario.js';

const POINT = 'punto_suministro';
/** What a clone uses a multiple of, so that no two services of a varied world are alike. */
const ENERGIES = ['kwh_activa', 'kvarh_inductiva', 'kvarh_capacitiva', 'kwh', 'kvarh'];

interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
function parse(text: string): Csv {
  const [header = [], ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
  return { header, rows };
}
const write = ({ header, rows }: Csv) => [header, ...rows].map((cells) => `${cells.join(';')}\n`).join('');

/** The same order for the same seed, whatever the order before. */
function shuffled<T>(items: readonly T[], seed: string): readonly T[] {
  const keyOf = (item: T) =>
    createHash('sha256')
      .update(`${seed} ${JSON.stringify(item)}`)
      .digest('hex');
  return items
    .map((item) => [keyOf(item), item] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

/** `times` services for each one: the n-th measures n times the energy of its profile. */
export function multiplied(world: World, times: number): World {
  const grown = (text: string): string => {
    const { header, rows } = parse(text);
    if (!header.includes(POINT)) return text;
    const clone = (cells: readonly string[], n: number) =>
      cells.map((cell, at) => {
        const name = header[at] ?? '';
        if (cell !== '' && [POINT, 'contrato'].includes(name)) return `${cell}-${n}`;
        return ENERGIES.includes(name) && /^\d+(\.\d+)?$/.test(cell) ? toText(decimal(cell).times(n)) : cell;
      });
    const numbers = Array.from({ length: times }, (_, index) => index + 1);
    return write({ header, rows: numbers.flatMap((n) => rows.map((cells) => clone(cells, n))) });
  };
  return {
    ...world,
    sheet: grown(world.sheet),
    uploads: world.uploads.map((upload) => ({ ...upload, text: grown(upload.text) })),
  };
}

/** Where points have rows of their own and nothing is loaded twice, a file is two: a newer input replaces by point. */
function halves(uploads: World['uploads']): World['uploads'] {
  return uploads.flatMap((upload) => {
    const { header, rows } = parse(upload.text);
    const at = header.indexOf(POINT);
    const isAlone = uploads.filter(({ kind }) => kind === upload.kind).length === 1;
    if (at < 0 || !isAlone) return [upload];
    const isFirst = (cells: readonly string[]) => (cells[at]?.charCodeAt(cells[at].length - 1) ?? 0) % 2 === 0;
    const parts = [rows.filter(isFirst), rows.filter((cells) => !isFirst(cells))].filter((own) => own.length > 0);
    return parts.map((own) => ({ ...upload, text: write({ header, rows: own }) }));
  });
}

/**
 * The same world told in another order: rows and columns of every file and of the sheet, files of points cut in two, and the uploads of
 * kinds that are loaded once. Where a later upload replaces an earlier one, they keep their order.
 */
export function reordered(world: World, seed: string): World {
  const turned = (text: string): string => {
    const { header, rows } = parse(text);
    const columns = shuffled(
      header.map((_, at) => at),
      seed,
    );
    const cellsOf = (cells: readonly string[]) => columns.map((at) => cells[at] ?? '');
    return write({ header: cellsOf(header), rows: shuffled(rows, seed).map(cellsOf) });
  };
  const replaces = ({ kind }: World['uploads'][number]) =>
    world.uploads.filter((other) => other.kind === kind).length > 1;
  const free = halves(world.uploads.filter((upload) => !replaces(upload)));
  const uploads = [...shuffled(free, seed), ...world.uploads.filter(replaces)];
  return {
    ...world,
    sheet: turned(world.sheet),
    uploads: uploads.map((upload) => ({ ...upload, text: turned(upload.text) })),
  };
}
