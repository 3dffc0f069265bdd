import type { components } from '../../api/schema.js';

type Kind = Pick<
  components['schemas']['InputKind'],
  'code' | 'name' | 'market' | 'optional' | 'periodicity' | 'standIn'
>;
type Loaded = Pick<components['schemas']['Input'], 'kind' | 'status'> & {
  readonly coverage: { readonly months: readonly string[] };
};

/** What stays in force after the month it was loaded for: until the next change, or for its year. */
const LASTING = new Set(['on-change', 'annual']);
const USABLE = new Set(['accepted', 'accepted-with-warnings']);

export const isUsable = ({ status }: Pick<Loaded, 'status'>) => USABLE.has(status);
export const isLasting = ({ periodicity }: Pick<Kind, 'periodicity'>) => LASTING.has(periodicity);

/**
 * The kinds without which a service of the market would wait. Where the company's own results stand in, what is loaded does not tell, nor for
 * what month it has to be.
 */
export function usualKinds<K extends Kind>(kinds: readonly K[], market: string): readonly K[] {
  return kinds.filter((kind) => !kind.optional && kind.standIn === null && [market, 'any'].includes(kind.market));
}

/** The newest month, up to the period, from which something usable of a lasting kind is in force; null where nothing is. */
export function inForceSince(
  { periodicity }: Pick<Kind, 'periodicity'>,
  loaded: readonly Loaded[],
  period: string,
): string | null {
  const reaches = (month: string) =>
    month <= period && (periodicity !== 'annual' || month.slice(0, 4) === period.slice(0, 4));
  const months = loaded.filter(isUsable).flatMap(({ coverage }) => coverage.months);
  return months.filter(reaches).toSorted().at(-1) ?? null;
}
