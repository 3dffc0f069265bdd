import { canonicalJson } from '@kantia/kernel/canonical';
import type { DocumentType } from './document-type.js';
import type { Statement } from './statement.js';

export interface DocumentHead {
  readonly companyId: string;
  readonly cycleId: string;
  /** The invoice's id: the provider's idempotency key. */
  readonly reference: string;
  readonly number: string;
  readonly documentType: DocumentType;
}

/**
 * The document that goes to the provider, as the very text that is stored and sent. It depends on the statement and the head
 * alone, so sending it again sends the same bytes.
 */
export function documentOf(statement: Statement, head: DocumentHead): string {
  return canonicalJson({
    reference: head.reference,
    documentType: head.documentType.code,
    number: head.number,
    issuer: { companyId: head.companyId },
    cycleId: head.cycleId,
    period: statement.period,
    market: statement.market,
    currency: statement.currency,
    supplyPoint: { code: statement.supplyPointCode, contract: statement.contractCode },
    customer: statement.customer,
    energyKwh: statement.energyKwh,
    lines: statement.lines.map(({ code, description, quantity, unit, unitPrice, amount, taxable, priorMonths }) => ({
      code,
      description,
      quantity,
      unit,
      unitPrice,
      amount,
      taxable,
      ...(priorMonths ? { priorMonths } : {}),
    })),
    totals: { subtotal: statement.subtotal, taxes: statement.taxes, total: statement.total },
    statement: { id: statement.statementId, version: statement.version, resultHash: statement.resultHash },
  });
}

/** The printed number: prefix and digits; Peruvian series keep eight digits. */
export function numberText({ prefix }: Pick<DocumentType, 'prefix'>, value: bigint): string {
  return prefix.endsWith('-') ? `${prefix}${String(value).padStart(8, '0')}` : `${prefix}${value}`;
}
