import { governingSegment, type ServiceData } from './service.js';

/** Where the consumption of a point comes from, by country and metering. */
const KINDS: Readonly<Record<string, string>> = {
  'CO/manual': 'co.register-readings',
  'CO/telemetered': 'co.hourly-readings',
  'PE/manual': 'pe.register-readings',
  'PE/telemetered': 'pe.load-profile',
};

/** The input that the consumption of a service is read from. */
export function readingKindOf(service: ServiceData, country: string): string {
  const segment = governingSegment(service) ?? service.segments[0];
  return KINDS[`${country}/${segment?.metering ?? 'manual'}`] ?? '';
}
