/** How many of the latest answers are looked at, and how many there must be. */
const WINDOW = 20;
const FEWEST = 5;
/** Single time-outs are the invoice's trouble; four of five in a row are the provider's. */
const TROUBLED_OF_TEN = 8;

/** The latest answers of a provider, newest last; true is trouble. */
export type Recent = readonly boolean[];

export function remember(recent: Recent, trouble: boolean): Recent {
  return [...recent, trouble].slice(-WINDOW);
}

/** Whether the provider is away, so that nothing but a probe is sent to it. */
export function isAway(recent: Recent): boolean {
  const troubled = recent.filter(Boolean).length;
  return recent.length >= FEWEST && troubled * 10 >= recent.length * TROUBLED_OF_TEN;
}
