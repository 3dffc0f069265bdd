import { customsOf } from '@kantia/platform/tables/customs';
import type { Customs } from '@kantia/platform/tables/table';

/**
 * How figures, dates and periods are written: the one place that calls `Intl`. The number format follows the company's country, the words
 * follow the person's language. Figures come as decimal text and are never made a number.
 */
export type Country = 'CO' | 'PE';
export type Language = 'es' | 'en';

/** Intl writes decimal strings of any length exactly; its types know numbers only. */
const exact = (text: string) => text as `${number}`;
const HARD_SPACE = '\u00A0';

interface Custom {
  readonly locale: string;
  readonly zone: string;
  readonly point: string;
  readonly currency: string;
  readonly sign: string;
  /** Decimals of local money in lists. */
  readonly digits: number;
}
const CUSTOMS: Readonly<Record<Country, Custom>> = {
  CO: { locale: 'es-CO', zone: 'America/Bogota', point: ',', currency: 'COP', sign: '$', digits: 0 },
  PE: { locale: 'es-PE', zone: 'America/Lima', point: '.', currency: 'PEN', sign: 'S/', digits: 2 },
};
const SIGNS: Readonly<Record<string, string>> = { USD: 'US$' };
const UNITS = {
  es: { hour: 'h', minute: 'min', second: 's', millions: 'millones' },
  en: { hour: 'h', minute: 'min', second: 's', millions: 'million' },
};

export class Formatter {
  private readonly custom: Custom;

  constructor(
    readonly country: Country,
    readonly language: Language,
  ) {
    this.custom = CUSTOMS[country];
  }

  get zone(): string {
    return this.custom.zone;
  }

  /** How a file of the country is written. */
  get customs(): Customs {
    return customsOf(this.country);
  }

  /** `2026-10-31 23:59:07`, in the company's zone: for files. */
  localSecond(instant: string): string {
    const day = this.dateTime(instant);
    return `${day.slice(6, 10)}-${day.slice(3, 5)}-${day.slice(0, 2)} ${this.time(instant)}`;
  }

  /** Whole numbers: services, rows. */
  count(value: number): string {
    return new Intl.NumberFormat(this.custom.locale, { maximumFractionDigits: 0 }).format(value);
  }

  /** Every decimal that the figure has, at least `least`: Intl stops at twenty of them. */
  figure(text: string, least = 0): string {
    const [whole = '0', decimals = ''] = text.split('.');
    const shown = decimals.padEnd(least, '0');
    const number = new Intl.NumberFormat(this.custom.locale).format(exact(whole));
    return shown === '' ? number : `${number}${this.custom.point}${shown}`;
  }

  /** Money in lists and tiles: the decimals of the country's custom. */
  money(text: string, currency: string = this.custom.currency): string {
    const digits = currency === this.custom.currency ? this.custom.digits : foreignDigits(currency);
    return this.signed(text, currency, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** Money inside an explanation: as many decimals as the rule used. */
  moneyExact(text: string, currency: string = this.custom.currency): string {
    const size = `${this.signOf(currency)}${HARD_SPACE}${this.figure(text.replace(/^-/, ''), 2)}`;
    return text.startsWith('-') ? `-${size}` : size;
  }

  /** Adjustments always have their sign. */
  adjustment(text: string, currency: string = this.custom.currency): string {
    const money = this.money(text.replace(/^-/, ''), currency);
    return `${text.startsWith('-') ? '−' : '+'}${money}`;
  }

  /** Never Intl's compact form: in Spanish a thousand million has no word of its own. */
  millions(text: string, currency: string = this.custom.currency): string {
    const shifted = shiftMillions(text);
    const number = new Intl.NumberFormat(this.custom.locale, { maximumFractionDigits: 1 }).format(exact(shifted));
    return `${this.signOf(currency)}${HARD_SPACE}${number} ${UNITS[this.language].millions}`;
  }

  /** What somebody typed in the country's format as decimal text; null when it is no figure, or one of the other country's format. */
  parse(typed: string): string | null {
    const [group, point] = this.custom.point === ',' ? ['\\.', ','] : [',', '\\.'];
    const plain = typed.trim().replaceAll(HARD_SPACE, '');
    if (!new RegExp(`^(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${point}\\d+)?$`).test(plain)) return null;
    return plain.replaceAll(this.custom.point === ',' ? '.' : ',', '').replace(',', '.');
  }

  energy(text: string): string {
    return `${this.figure(text.replace(/\.0+$|(?<=\.\d*[1-9])0+$/, ''))}${HARD_SPACE}kWh`;
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.custom.locale, { style: 'percent', maximumFractionDigits: 1 })
      .format(share)
      .replaceAll(HARD_SPACE, '');
  }

  /** `2026-10` → octubre de 2026. */
  period(period: string): string {
    return this.dateText(`${period}-15T12:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  /** The last whole month at `now`, in the company's zone. */
  lastPeriod(now: Date): string {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: this.custom.zone,
      year: 'numeric',
      month: '2-digit',
    }).formatToParts(now);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? '0');
    const [year, month] = part('month') === 1 ? [part('year') - 1, 12] : [part('year'), part('month') - 1];
    return `${year}-${String(month).padStart(2, '0')}`;
  }

  /** `2026-10` → 10/2026, for columns. */
  periodShort(period: string): string {
    return `${period.slice(5, 7)}/${period.slice(0, 4)}`;
  }

  /** The day that it is in the company's zone, `YYYY-MM-DD`. */
  today(now: Date = new Date()): string {
    const [day, month, year] = this.dateTime(now.toISOString()).slice(0, 10).split('/');
    return `${year}-${month}-${day}`;
  }

  /** A local date `YYYY-MM-DD`. */
  date(date: string): string {
    return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  }

  /** An instant, in the company's zone, 24 hours. */
  dateTime(instant: string): string {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: this.custom.zone,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(new Date(instant));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
  }

  time(instant: string): string {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: this.custom.zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(instant));
  }

  /** Day and second, where the order of events counts. */
  instant(instant: string): string {
    return `${this.dateTime(instant).slice(0, 10)} ${this.time(instant)}`;
  }

  /** An instant of today by its time alone, to the minute; of another day with its date. */
  moment(instant: string, now = new Date()): string {
    const [day, time] = this.dateTime(instant).split(' ');
    return this.dateTime(now.toISOString()).split(' ')[0] === day ? (time ?? '') : `${day} ${time}`;
  }

  duration(milliseconds: number): string {
    const { hour, minute, second } = UNITS[this.language];
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) return `${this.count(seconds)} ${second}`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return `${minutes} ${minute}`;
    return minutes % 60 === 0
      ? `${Math.floor(minutes / 60)} ${hour}`
      : `${Math.floor(minutes / 60)} ${hour} ${minutes % 60} ${minute}`;
  }

  bytes(size: number): string {
    const [value, unit] = size < 1e3 ? [size, 'B'] : size < 1e6 ? [size / 1e3, 'kB'] : [size / 1e6, 'MB'];
    return `${new Intl.NumberFormat(this.custom.locale, { maximumFractionDigits: 1 }).format(value)}${HARD_SPACE}${unit}`;
  }

  private signed(text: string, currency: string, options: Intl.NumberFormatOptions): string {
    const number = new Intl.NumberFormat(this.custom.locale, options).format(exact(text.replace(/^-/, '')));
    return `${text.startsWith('-') ? '-' : ''}${this.signOf(currency)}${HARD_SPACE}${number}`;
  }

  private signOf(currency: string): string {
    return currency === this.custom.currency ? this.custom.sign : (SIGNS[currency] ?? currency);
  }

  private dateText(instant: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language === 'es' ? 'es-CO' : 'en', options).format(new Date(instant));
  }
}

function foreignDigits(currency: string): number {
  return currency === 'COP' ? 0 : 2;
}

/** Six places to the left, on the text: a figure never becomes a number. */
function shiftMillions(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '0', decimals = ''] = text.replace(/^-/, '').split('.');
  const padded = whole.padStart(7, '0');
  return `${negative ? '-' : ''}${padded.slice(0, -6)}.${padded.slice(-6)}${decimals}`;
}
