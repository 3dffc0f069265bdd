export interface ServiceResult {
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly resultHash: string;
}

/** The text whose SHA-256 is the cycle's `resultHash`: a line for each settled service, sorted by code unit (ADR 0001). */
export function resultText(results: readonly ServiceResult[]): string {
  return results
    .map(({ supplyPointCode, contractCode, resultHash }) => `${supplyPointCode}:${contractCode}:${resultHash}`)
    .toSorted()
    .join('\n');
}

/** The text whose SHA-256 is the cycle's `manifestHash`: the hashes of its waves' manifests in the order of the waves. */
export function manifestsText(waves: readonly { readonly wave: number; readonly manifestHash: string }[]): string {
  return waves
    .toSorted((a, b) => a.wave - b.wave)
    .map(({ manifestHash }) => manifestHash)
    .join('\n');
}
