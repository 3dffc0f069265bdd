const TAGS_MAX = 20;
const LENGTH_MAX = 40;

/** Tags as they are stored: trimmed, each once, in order; null when one is too long or there are too many. */
export function cleanTags(given: readonly string[]): readonly string[] | null {
  const tags = [...new Set(given.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim()))].filter(Boolean);
  if (tags.length > TAGS_MAX || tags.some((tag) => tag.length > LENGTH_MAX)) return null;
  return tags.toSorted((one, other) => (one < other ? -1 : 1));
}
