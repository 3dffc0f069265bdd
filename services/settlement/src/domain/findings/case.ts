/** How a finding weighs and reads; `{name}` in a text is filled from the parameters. */
export interface FindingCase {
  readonly severity: 'informative' | 'warning' | 'blocking';
  readonly es: string;
  readonly en: string;
}
