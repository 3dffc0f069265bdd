import { localDate, type LocalDate } from '@kantia/kernel/period';

/** The day that it is in a zone. */
export function localDay(instant: Date, timeZone: string): LocalDate {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return localDate(`${part('year')}-${part('month')}-${part('day')}`);
}
