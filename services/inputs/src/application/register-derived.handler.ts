import { Injectable } from '@nestjs/common';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf } from '../domain/kinds/catalogue.js';
import { InputRepository } from './ports.js';

/** Keeps what a settlement leaves for later months as derived inputs. Kinds that nobody here knows are left alone. */
@Injectable()
@Handles(batchSettled, { consumer: 'inputs-register-derived', concurrency: 2 })
export class RegisterDerivedHandler implements Handler<typeof batchSettled> {
  constructor(private readonly inputs: InputRepository) {}

  async handle({ payload }: Received<typeof batchSettled>, work: UnitOfWork): Promise<void> {
    const { period, wave, batch } = payload;
    const known = payload.derived.filter(({ kind, rows }) => rows > 0 && kindOf(kind)?.origin === 'derived');
    await this.inputs.registerDerived(
      work,
      known.map(({ kind, object, rows }) => ({
        kind,
        period,
        fileName: `${kind} ${period} ${wave}-${batch}`,
        data: object,
        rows,
      })),
    );
  }
}
