import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Country } from '../domain/company.js';
import { readForm } from '../domain/form-row.js';
import { SHEET_COLUMNS } from '../domain/sheet-catalogue.js';
import type { Values } from '../domain/sheet-column.js';
import { refuseForm } from './customer-form.js';
import { ImportStaging, OperationRepository } from './ports.js';
import { refuse } from './refusals.js';
import { tellChanged } from './tell-changed.js';

interface SupplyForm {
  /** How the operation that records it is called. */
  readonly kind: string;
  readonly country: Country;
  readonly values: Values;
}

/**
 * Takes one supply point and contract version over that was entered by hand: the row of a sheet, by the same checks and statements. It
 * leaves an operation that says who entered it.
 */
@Injectable()
export class SupplyRow {
  constructor(
    private readonly operations: OperationRepository,
    private readonly staging: ImportStaging,
  ) {}

  /** Waits for imports that run, so that what is checked next still holds at the end. */
  lock(work: UnitOfWork): Promise<void> {
    return this.staging.lock(work, 'row');
  }

  async take(work: UnitOfWork, { kind, country, values }: SupplyForm): Promise<void> {
    const { row, errors } = readForm(values, SHEET_COLUMNS[country]);
    if (errors.length > 0) throw refuseForm(errors);
    const id = await this.operations.start(work, kind);
    await this.staging.add(work, id, [row], 0);
    const conflicts = await this.staging.conflicts(work, id, 1);
    const [conflict] = conflicts.errors;
    if (conflict) throw refuse('customers.contract-overlap', { other: conflict.other });
    const { counts, changedPoints } = await this.staging.merge(work, id);
    tellChanged(work, changedPoints);
    await this.operations.finish(work, id, {
      status: 'succeeded',
      result: { ...counts },
      errors: [],
      errorCount: 0,
    });
  }
}
