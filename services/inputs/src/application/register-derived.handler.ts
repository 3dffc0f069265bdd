import { Injectable } from '@nestjs/common';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf, replacedBy } from '../domain/kinds/catalogue.js';
import { changed } from './input-events.js';
import { InputRepository } from './ports.js';

/**
 * Keeps what a settlement leaves for later months as derived inputs. Kinds that nobody here knows are left alone. Cycles hear only of what can free a
 * service: data in whose place somebody would have to load a file.
 */
@Injectable()
@Handles(batchSettled, { consumer: 'inputs-register-derived', concurrency: 2 })
export class RegisterDerivedHandler implements Handler<typeof batchSettled> {
  constructor(private readonly inputs: InputRepository) {}

  async handle({ payload }: Received<typeof batchSettled>, work: UnitOfWork): Promise<void> {
    const { period, wave, batch } = payload;
    const known = payload.derived.filter(({ kind, rows }) => rows > 0 && kindOf(kind)?.origin === 'derived');
    const kept = await this.inputs.registerDerived(
      work,
      known.map(({ kind, object, rows }) => ({
        kind,
        period,
        fileName: `${kind} ${period} ${wave}-${batch}`,
        data: object,
        rows,
      })),
    );
    for (const input of kept) {
      const standsInFor = replacedBy(input.kind);
      if (standsInFor.length > 0)
        work.publish(inputChanged, { ...changed(input), months: [input.period], standsInFor });
    }
  }
}
