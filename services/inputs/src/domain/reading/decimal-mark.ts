import { literal, name } from '../sql.js';

export type DecimalMark = 'comma' | 'point';

/** How often a column's texts can only be read one way (`comma`, `point`), or both ways (`either`). */
export interface MarkEvidence {
  readonly comma: number;
  readonly point: number;
  readonly either: number;
}

const single = (mark: string) => `^[+-]?(?:0|\\d{1,3})[${mark}]\\d{3}$`;
/** `0.123` has no thousands, hence it can be read one way only. */
const leadingZero = (mark: string) => `^[+-]?0[${mark}]\\d{3}$`;
const oneMark = (mark: string) => `^[+-]?\\d*[${mark}]\\d*$`;
const grouped = (group: string, mark: string) => `^[+-]?\\d{1,3}(?:[${group}]\\d{3})+[${mark}]\\d*$`;
const groups = (group: string) => `^[+-]?\\d{1,3}(?:[${group}]\\d{3}){2,}$`;

/** SQL that counts the evidence of one column of raw cells; columns `comma`, `point`, `either`. */
export function evidenceSql(cell: string, from: string): string {
  const is = (pattern: string) => `regexp_matches(${name(cell)}, ${literal(pattern)})`;
  const only = (mark: string, group: string) =>
    `((${is(oneMark(mark))} AND (NOT ${is(single(mark))} OR ${is(leadingZero(mark))})) OR ${is(grouped(group, mark))} OR ${is(groups(group))})`;
  const either = ['.', ','].map((mark) => `(${is(single(mark))} AND NOT ${is(leadingZero(mark))})`).join(' OR ');
  return `SELECT count(*) FILTER (${only(',', '.')})::BIGINT AS comma, count(*) FILTER (${only('.', ',')})::BIGINT AS point,
                 count(*) FILTER (${either})::BIGINT AS either FROM ${from} WHERE ${name(cell)} IS NOT NULL`;
}

/** SQL for the first `limit` texts of a column, in their order, that can be read both ways; column `cell`. */
export function bothWaysSql(cell: string, from: string, limit: number): string {
  const either = ['.', ','].map((mark) => `regexp_matches(${name(cell)}, ${literal(single(mark))})`).join(' OR ');
  return `SELECT DISTINCT ${name(cell)} AS cell FROM ${from} WHERE ${either} ORDER BY cell LIMIT ${limit}`;
}

/** What a column says; `none` without any mark in it: both readings agree, and it does not matter. */
export function markOf(evidence: MarkEvidence): DecimalMark | 'none' | 'ambiguous' | 'mixed' {
  if (evidence.comma > 0 && evidence.point > 0) return 'mixed';
  if (evidence.comma > 0) return 'comma';
  if (evidence.point > 0) return 'point';
  return evidence.either > 0 ? 'ambiguous' : 'none';
}

/** The pattern of a figure under one mark: thousands may be grouped by the other one. */
export function figurePattern(mark: DecimalMark): string {
  const [dot, group] = mark === 'comma' ? [',', '.'] : ['.', ','];
  return `^[+-]?(?:\\d{1,3}(?:[${group}]\\d{3})+|\\d+)(?:[${dot}]\\d+)?$|^[+-]?[${dot}]\\d+$`;
}

/** SQL text of the figure with a dot and without groups. */
export function plainFigure(cell: string, mark: DecimalMark): string {
  return mark === 'comma' ? `replace(replace(${cell}, '.', ''), ',', '.')` : `replace(${cell}, ',', '')`;
}
