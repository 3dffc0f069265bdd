import type { components } from '../../api/schema.js';
import type { Formatter } from '../../format/formatter.js';

export type Parked = Pick<components['schemas']['CycleService'], 'stage' | 'waitingFor'>;

/** What clears it is no input: a change of the supply contract or of its customer. */
const CONTRACT = 'contract';
/** Nothing that is loaded or corrected clears it. */
const DECISION = 'decision';
const isNoInput = (condition: string) => condition === CONTRACT || condition === DECISION;
/** Where a service waits for its conditions; those of one that went on or that a person took aside are of the past. */
const PARKED: ReadonlySet<string> = new Set(['awaiting-inputs', 'validation-failed', 'settlement-failed']);

/** The conditions that a service waits for where it stands: `kind`, `kind@month`, `contract` or `decision`; none in any other stage. */
function waitsOf({ stage, waitingFor }: Parked): readonly string[] {
  return PARKED.has(stage) ? waitingFor : [];
}

/** Whether loading something lets it go on. */
export function waitsForInputs(service: Parked): boolean {
  return waitsOf(service).some((condition) => !isNoInput(condition));
}

interface WaitWords {
  /** Of the namespace `cycle`. */
  readonly t: (key: string, blanks: Readonly<Record<string, string>>) => string;
  /** What a kind of input is called; its code where it has no name. */
  readonly nameOf: (kind: string) => string;
  readonly format: Pick<Formatter, 'periodShort'>;
}

/** «Espera: lecturas de medidores (10/2026), pliego tarifario»; empty where it waits for nothing. */
export function wordsOfWaits(service: Parked, { t, nameOf, format }: WaitWords): string {
  const waits = waitsOf(service).map((condition) => {
    if (isNoInput(condition)) return t(`waitsFor.${condition}`, {});
    const [kind = '', month] = condition.split('@');
    const name = withinSentence(nameOf(kind));
    return month === undefined ? name : `${name} (${format.periodShort(month)})`;
  });
  return waits.length === 0 ? '' : t('waitsFor', { what: waits.join(', ') });
}

/** A name that begins a line of its own elsewhere; what begins with an abbreviation stays. */
function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('es') + name.slice(1) : name;
}
