/** Both countries keep UTC-5 all year round. */
const COMPANY_OFFSET_MINUTES = -300;

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const OFFSET = '(?:Z|[+-](?:0\\d|1[0-4]):?[0-5]\\d)';
/** ISO with `T` or a blank, or day first; seconds may be left out; an offset may follow. */
export const LOCAL_TIME_PATTERN = `^(?:\\d{4}-\\d{2}-\\d{2}[T ]|\\d{2}/\\d{2}/\\d{4} )${CLOCK}(?::[0-5]\\d)?${OFFSET}?$`;
/** ISO without offset, for a full match. */
export const PLAIN_TIME_PATTERN = `\\d{4}-\\d{2}-\\d{2}[T ]${CLOCK}(?::[0-5]\\d)?`;

/** SQL of the time in the company's zone of a text that matches `LOCAL_TIME_PATTERN`; null where there is no such day. */
export function localTime(cell: string): string {
  const text = `regexp_replace(${cell}, '${OFFSET}$', '')`;
  const wall = `coalesce(TRY_CAST(${text} AS TIMESTAMP), try_strptime(${text}, ['%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S']))`;
  const offset = `replace(regexp_extract(${cell}, '.{10}.*?(${OFFSET})$', 1), ':', '')`;
  const minutes = `CASE WHEN ${offset} = 'Z' THEN 0
    ELSE (CASE WHEN ${offset}[1] = '-' THEN -1 ELSE 1 END) * (TRY_CAST(${offset}[2:3] AS INTEGER) * 60 + TRY_CAST(${offset}[4:5] AS INTEGER)) END`;
  return `CASE WHEN regexp_full_match(${cell}, '${PLAIN_TIME_PATTERN}') THEN TRY_CAST(${cell} AS TIMESTAMP)
    WHEN ${offset} = '' THEN ${wall} ELSE ${wall} + to_minutes(${COMPANY_OFFSET_MINUTES} - (${minutes})) END`;
}
