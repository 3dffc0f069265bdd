/** A figure that can be read both ways, and what either decimal mark makes of it, as decimal text. */
export interface BothReadings {
  readonly written: string;
  readonly comma: string;
  readonly point: string;
}

/** Of the samples that the refusal `inputs.decimal-ambiguous` names, parted by blanks. */
export function bothReadings(samples: string): readonly BothReadings[] {
  return samples
    .split(' ')
    .filter((written) => written !== '')
    .map((written) => ({
      written,
      comma: written.replaceAll('.', '').replace(',', '.'),
      point: written.replaceAll(',', ''),
    }));
}
