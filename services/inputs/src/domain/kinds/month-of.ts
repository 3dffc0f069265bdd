import { name } from '../sql.js';

/** The month of a local date, or of a time at which an interval starts. */
export function monthOfDate(column: string): { readonly sql: string } {
  return { sql: `strftime(${name(column)}, '%Y-%m')` };
}

/** The month of an interval that ends at this time: 00:00 of the 1st belongs to the month before. */
export function monthOfEnd(column: string): { readonly sql: string } {
  return { sql: `strftime(${name(column)} - INTERVAL 1 SECOND, '%Y-%m')` };
}

/** What holds for a year lies in its January. `year`: SQL of the year. */
export function januaryOf(year: string): { readonly sql: string } {
  return { sql: `printf('%04d-01', ${year})` };
}
