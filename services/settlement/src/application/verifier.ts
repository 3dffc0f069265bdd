import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import type { verifyCycle } from '@kantia/contracts/settlement/operations/verify-cycle.v1';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { cycleText, type HashedService } from '../domain/statement.js';
import { BatchWork, Digest, StatementRepository, type StoredBatch } from './ports.js';

export type Verdict = Omit<ReplyOf<typeof verifyCycle>, 'operationId'>;

interface Asked {
  readonly company: string;
  readonly cycleId: string;
}

/** Recomputes settled batches from their manifests and compares service by service. Writes nothing. */
@Injectable()
export class Verifier {
  constructor(
    private readonly units: Units,
    private readonly statements: StatementRepository,
    private readonly work: BatchWork,
    private readonly digest: Digest,
  ) {}

  /** How many statements the cycle has. */
  async count({ company, cycleId }: Asked): Promise<number> {
    return await this.units.run({ companyId: company, userId: null, roles: [] }, (work) =>
      this.statements.count(work, cycleId),
    );
  }

  async verify({ company, cycleId }: Asked): Promise<Verdict> {
    const actor = { companyId: company, userId: null, roles: [] };
    return await this.#compare(await this.units.run(actor, (work) => this.statements.batches(work, cycleId)));
  }

  async #compare(batches: readonly StoredBatch[]): Promise<Verdict> {
    const stored: HashedService[] = [];
    const recomputed: HashedService[] = [];
    let firstDifference: string | null = null;
    for (const { manifest, results } of batches) {
      const ordinals = results.map(({ ordinal }) => ordinal);
      const settled = await this.work.hashes(manifest, ordinals);
      const hashes = new Map(settled.map(({ ordinal, resultHash }) => [ordinal, resultHash]));
      for (const { ordinal, ...result } of results) {
        const resultHash = hashes.get(ordinal) ?? '';
        stored.push(result);
        recomputed.push({ ...result, resultHash });
        if (resultHash !== result.resultHash) firstDifference ??= `${result.supplyPointCode} (${result.contractCode})`;
      }
    }
    return {
      identical: firstDifference === null,
      resultHash: this.digest.sha256(cycleText(stored)),
      recomputedHash: this.digest.sha256(cycleText(recomputed)),
      services: stored.length,
      firstDifference,
    };
  }
}
