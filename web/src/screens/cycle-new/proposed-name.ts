/** The first of «Regulado · octubre 2026», «… · 2», «… · 3» that no cycle of the period has. */
export function proposedName(market: string, month: string, taken: readonly string[]): string {
  const base = `${market} · ${month}`;
  const used = new Set(taken.map((name) => name.trim().toLocaleLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} · ${number}`;
    if (!used.has(name.toLocaleLowerCase())) return name;
  }
}
