export type DecimalMark = 'comma' | 'point';
/** What a whole column says about its decimal mark. `none`: no cell has a separator, either mark reads it alike. */
export type MarkFound = DecimalMark | 'none' | 'ambiguous' | 'mixed';

/** What one cell proves: a mark, nothing (no separator), or that it could be read both ways (`1.234`). */
function evidenceOf(cell: string): DecimalMark | 'none' | 'either' {
  const text = cell.replace(/^[+-]/, '');
  if (!/^[\d.,]+$/.test(text)) return 'none';
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points === 0 && commas === 0) return 'none';
  if (points > 0 && commas > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? 'comma' : 'point';
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1) return mark === '.' ? 'comma' : 'point';
  const [whole = '', fraction = ''] = text.split(mark);
  const groups = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (groups) return 'either';
  return mark === '.' ? 'point' : 'comma';
}

/** Collects the evidence of one column, cell by cell. */
export class DecimalMarkScan {
  private readonly seen = new Set<DecimalMark | 'none' | 'either'>();

  add(cell: string): void {
    if (cell !== '') this.seen.add(evidenceOf(cell));
  }

  found(): MarkFound {
    if (this.seen.has('comma') && this.seen.has('point')) return 'mixed';
    if (this.seen.has('comma')) return 'comma';
    if (this.seen.has('point')) return 'point';
    return this.seen.has('either') ? 'ambiguous' : 'none';
  }
}

const PLAIN_COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const PLAIN_POINT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The cell as plain decimal text (`-1234.50`), or null when it is no number under this mark. */
export function toPlainDecimal(cell: string, mark: DecimalMark): string | null {
  if (mark === 'comma') return PLAIN_COMMA.test(cell) ? cell.replaceAll('.', '').replace(',', '.') : null;
  return PLAIN_POINT.test(cell) ? cell.replaceAll(',', '') : null;
}
