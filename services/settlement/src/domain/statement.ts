import { canonicalJson as json } from '@kantia/kernel/canonical';
import type { Decimal } from '@kantia/kernel/decimal';
import type { Line, PriorAmount } from './line.js';
import type { Term } from './term.js';

/** What one service owes in one period, explained. It is never edited; a re-settlement is a later version. */
export interface Statement {
  readonly currency: string;
  /** To the nine decimals that messages carry; the line bills the unrounded quantity. */
  readonly energyKwh: Decimal;
  /** Quantities and tariffs that lines and later months build on. */
  readonly determinants: Readonly<Record<string, Decimal>>;
  readonly lines: readonly Line[];
  /** Base of taxes. */
  readonly subtotal: Decimal;
  readonly taxes: Decimal;
  /** What is payable. */
  readonly total: Decimal;
}

/**
 * The text whose SHA-256 is the statement's `resultHash`: figures and their sort of source, no id, time or file position. It is the
 * canonical JSON of a record that is not built: the keys stand here in their order, as this runs for every term of every service.
 */
export function resultText({ currency, determinants, lines, subtotal, taxes, total }: Statement): string {
  const totals = `{"subtotal":${json(subtotal)},"taxes":${json(taxes)},"total":${json(total)}}`;
  return `{"currency":${json(currency)},"determinants":${json(determinants)},"lines":${listOf(lines, lineText)},"totals":${totals}}`;
}

function lineText(line: Line): string {
  const { amount, code, formula, formulaCode, place, prior, quantity, taxable, terms, unit, unitPrice } = line;
  const head = `{"amount":${json(amount)},"code":${json(code)},"formula":${json(formula)},"formulaCode":${json(formulaCode)}`;
  // Statements without earlier months keep the text, and so the hash, that they always had.
  const earlier = prior.length > 0 ? `"prior":${listOf(prior, priorText)},` : '';
  const figures = `"place":${json(place)},${earlier}"quantity":${json(quantity)},"taxable":${json(taxable)}`;
  return `${head},${figures},"terms":${listOf(terms, termText)},"unit":${json(unit)},"unitPrice":${json(unitPrice)}}`;
}

function priorText({ amount, month }: PriorAmount): string {
  return `{"amount":${json(amount)},"month":${json(month)}}`;
}

function termText({ source, symbol, unit, value }: Term): string {
  return `{"source":${json(source.kind)},"symbol":${json(symbol)},"unit":${json(unit)},"value":${json(value)}}`;
}

function listOf<T>(items: readonly T[], textOf: (item: T) => string): string {
  let text = '[';
  for (let at = 0; at < items.length; at++) text += (at > 0 ? ',' : '') + textOf(items[at] as T);
  return `${text}]`;
}

export interface HashedService {
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly resultHash: string;
}

/** The text whose SHA-256 is the result hash of a cycle: one line per service, sorted by code unit. */
export function cycleText(services: readonly HashedService[]): string {
  return services
    .map(({ supplyPointCode, contractCode, resultHash }) => `${supplyPointCode}:${contractCode}:${resultHash}`)
    .toSorted()
    .join('\n');
}
