import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account } from '../screens-world.js';

export type Country = 'CO' | 'PE';

/** Ids of what was there when the answers were recorded, by what the table of screens calls them. */
export interface Known {
  readonly period: string;
  readonly previous: string;
  /** Settled, with some rejected and some that wait. */
  readonly cycle: string;
  /** Manual: waits for an approval, one service in review. */
  readonly manual: string;
  /** A draft with a selection and a rejected input. */
  readonly chosen: string;
  /** A draft without a selection. */
  readonly draft: string;
  /** Another run of `cycle`. */
  readonly other: string;
  readonly customer: string;
  readonly point: string;
}

/** What the API answered to the screens on one day, as it came: so that a picture of a screen is the same on every day. */
export interface Recording {
  /** When: the clock of whoever looks at it stands there. */
  readonly at: string;
  readonly known: Known;
  /** By account, then by path and query: the bodies. */
  readonly answers: Readonly<Partial<Record<Account, Readonly<Record<string, unknown>>>>>;
}

/** The status of whatever is not there. */
export const ABSENT = 404;
/** With which status a recorded body came. */
export const statusOf = (body: unknown): number =>
  'status' in Object(body) && Object(body).status === ABSENT ? ABSENT : 200;

const fileOf = (country: Country) => fileURLToPath(new URL(`answers/${country.toLowerCase()}.json`, import.meta.url));

export function readRecording(country: Country): Recording {
  const file = fileOf(country);
  if (!existsSync(file)) throw new Error(`nothing is recorded of ${country}: npm run record -w @kantia/web`);
  return JSON.parse(readFileSync(file, 'utf8')) as Recording;
}

export function writeRecording(country: Country, recording: Recording): void {
  mkdirSync(dirname(fileOf(country)), { recursive: true });
  writeFileSync(fileOf(country), `${JSON.stringify(recording)}\n`);
}

/** Path below `/api/v1` with its query, whose order does not matter. */
export function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  searchParams.sort();
  const query = searchParams.toString();
  return `${pathname.replace(/^\/api\/v1/, '')}${query === '' ? '' : `?${query}`}`;
}
