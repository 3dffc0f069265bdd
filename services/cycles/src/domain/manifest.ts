import { canonicalJson, type Canonical } from '@kantia/kernel/canonical';
import type { FrozenObject, Market } from './cycle.js';

export interface Manifest {
  readonly country: string;
  readonly market: Market;
  readonly period: string;
  readonly snapshot: FrozenObject;
  readonly settings: FrozenObject;
  readonly data: readonly {
    readonly kind: string;
    readonly object: FrozenObject;
    readonly inputs: readonly { readonly id: string; readonly version: number }[];
  }[];
  readonly formulas: readonly string[];
}

/**
 * The manifest as it is stored and hashed: canonical JSON (ADR 0001). Kinds and formulas are sorted; the inputs behind a kind
 * keep their order, because a newer one wins over an older.
 */
export function manifestText(manifest: Manifest): string {
  return canonicalJson({
    format: 1,
    country: manifest.country,
    market: manifest.market,
    period: manifest.period,
    snapshot: reference(manifest.snapshot),
    settings: reference(manifest.settings),
    data: manifest.data
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
      .map(({ kind, object, inputs }) => ({
        kind,
        object: reference(object),
        inputs: inputs.map(({ id, version }) => ({ id, version })),
      })),
    formulas: manifest.formulas.toSorted(),
  });
}

function reference({ bucket, key, sha256, size }: FrozenObject): Canonical {
  return { bucket, key, sha256, size: Number(size) };
}
