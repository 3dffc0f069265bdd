import type { Statement } from './statement.js';

/** The legal document of an invoice, and how its numbers look until a company has ranges of its own. */
export interface DocumentType {
  readonly code: string;
  readonly prefix: string;
  readonly firstNumber: bigint;
  readonly lastNumber: bigint;
}

/** 60: documento equivalente electrónico de servicios públicos domiciliarios (Res. DIAN 000165/2023, annex 1.0). */
const SPD: DocumentType = { code: '60', prefix: 'SPD', firstNumber: 1n, lastNumber: 999_999_999n };
/** 14: recibo de servicios públicos (SUNAT, catálogo 01). */
const UTILITY_RECEIPT: DocumentType = { code: '14', prefix: 'S001-', firstNumber: 1n, lastNumber: 99_999_999n };
/** 01: factura (SUNAT, catálogo 01), for free clients: they buy by contract, not as users of the public service. */
const INVOICE: DocumentType = { code: '01', prefix: 'F001-', firstNumber: 1n, lastNumber: 99_999_999n };

export function documentTypeOf({ currency, market }: Pick<Statement, 'currency' | 'market'>): DocumentType {
  if (currency !== 'PEN') return SPD;
  return market === 'unregulated' ? INVOICE : UTILITY_RECEIPT;
}
