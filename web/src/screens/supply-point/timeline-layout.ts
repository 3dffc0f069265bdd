/** Where the versions of contracts stand in time, in shares of the width: no pixel, no words. */
export interface TimedVersion {
  readonly code: string;
  readonly validFrom: string;
  /** The last day; null: open. */
  readonly effectiveUntil: string | null;
}
interface Bar<V> {
  readonly version: V;
  /** Percent of the width. */
  readonly left: number;
  readonly width: number;
  readonly isOpen: boolean;
}
export interface Timeline<V> {
  readonly lanes: readonly { readonly code: string; readonly bars: readonly Bar<V>[] }[];
  /** First of January of each year in sight. */
  readonly years: readonly { readonly year: number; readonly left: number }[];
  /** Percent; null when today is out of sight. */
  readonly today: number | null;
}

const DAY_MS = 86_400_000;
const MARGIN = 0.04;
const YEARS_MAX = 12;
/** Percent: a label further right would be cut. */
const LABEL_FITS = 96;

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** A lane for each contract, the latest above; an open version goes on to the right edge. */
export function layOut<V extends TimedVersion>(versions: readonly V[], today: string): Timeline<V> {
  if (versions.length === 0) return { lanes: [], years: [], today: null };
  const now = dayOf(today);
  const starts = versions.map(({ validFrom }) => dayOf(validFrom));
  const ends = versions.map(({ effectiveUntil }) => (effectiveUntil === null ? now : dayOf(effectiveUntil) + 1));
  const [first, last] = [Math.min(...starts, now), Math.max(...ends, ...starts, now)];
  const span = Math.max(last - first, 30);
  const [from, until] = [first - span * MARGIN, last + span * MARGIN];
  const share = (day: number) => ((day - from) / (until - from)) * 100;
  const bars = versions.map((version, index): Bar<V> => {
    const left = share(starts[index] ?? first);
    const isOpen = version.effectiveUntil === null;
    return { version, left, width: (isOpen ? 100 : share(ends[index] ?? last)) - left, isOpen };
  });
  const codes = [...new Set(versions.map(({ code }) => code))];
  return {
    lanes: codes.map((code) => ({ code, bars: bars.filter(({ version }) => version.code === code) })),
    years: yearsBetween(from, until)
      .map((year) => ({ year, left: share(dayOf(`${year}-01-01`)) }))
      .filter(({ left }) => left <= LABEL_FITS),
    today: share(now),
  };
}

function yearsBetween(from: number, until: number): readonly number[] {
  const [first, last] = [from, until].map((day) => new Date(day * DAY_MS).getUTCFullYear());
  const years = [];
  for (let year = (first ?? 0) + 1; year <= (last ?? 0); year += 1) years.push(year);
  const step = Math.ceil(years.length / YEARS_MAX);
  return years.filter((_, index) => index % Math.max(step, 1) === 0);
}
