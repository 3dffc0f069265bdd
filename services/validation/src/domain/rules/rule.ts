import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { ServiceData } from '../service.js';

export const COLOMBIA = ['CO/regulated', 'CO/unregulated'] as const;
export const PERU = ['PE/regulated', 'PE/unregulated'] as const;
export const EVERYWHERE = [...COLOMBIA, ...PERU] as const;
type MarketName = (typeof EVERYWHERE)[number];

export interface FindingText {
  readonly severity: Finding['severity'];
  /** What it is of many services at once: whole without any figure. */
  readonly title: { readonly es: string; readonly en: string };
  /** `{name}` is filled from the parameters of the finding. */
  readonly es: string;
  readonly en: string;
}
export type FindingTexts = Readonly<Record<string, FindingText>>;

/** One check of a frozen service. Pure; it reports everything it sees and never stops another rule. */
export interface Rule {
  readonly name: string;
  /** Markets, as `<country>/<market>`, that it is a rule of. */
  readonly markets: readonly MarketName[];
  readonly texts: FindingTexts;
  /** What it blocks clears when the service is read anew: its blocking findings name the input and the period. */
  readonly readAnew?: true;
  check(service: ServiceData, frame: Frame): readonly Finding[];
}

/** A finding with the severity that its text declares. */
export function report<T extends FindingTexts>(
  texts: T,
  code: keyof T & string,
  params: Readonly<Record<string, string>> = {},
): Finding {
  const text: FindingText | undefined = texts[code];
  return { code, severity: text?.severity ?? 'blocking', params };
}
