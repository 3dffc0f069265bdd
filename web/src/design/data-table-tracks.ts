/** How wide a column is, and whether it gives way. */
export interface Track {
  /** CSS grid track: `120px`, `minmax(160px, 1fr)`. */
  readonly width: string;
  /** Left out where there is no room for all, `first` before others: the panel of a row and the exports still have it. */
  readonly spare?: boolean | 'first';
}

const TICK_WIDTH = '40px';

const least = (track: string) => Number(/\d+(?=px)/.exec(track)?.[0] ?? 0);
const leastOf = (columns: readonly Track[], ticks: boolean) =>
  columns.reduce((sum, { width }) => sum + least(width), ticks ? least(TICK_WIDTH) : 0);

/** Every row is a grid of its own: one least width for all keeps their columns in line. */
export function tracksOf(columns: readonly Track[], ticks: boolean) {
  const gridTemplateColumns = [...(ticks ? [TICK_WIDTH] : []), ...columns.map(({ width }) => width)].join(' ');
  return { gridTemplateColumns, minWidth: leastOf(columns, ticks) };
}

/** The columns that fit in so many pixels: of those that go first the last one does, then the last spare one. All while the width is not known, and where none is spare. */
export function fitting<C extends Track>(columns: readonly C[], pixels: number, ticks: boolean): readonly C[] {
  const last = columns.findLast(({ spare }) => spare === 'first') ?? columns.findLast(({ spare }) => spare);
  if (pixels === 0 || last === undefined || leastOf(columns, ticks) <= pixels) return columns;
  const fewer = columns.filter((column) => column !== last);
  return fitting(fewer, pixels, ticks);
}
