/** How a finding weighs and reads; `{name}` in a text is filled from the parameters. */
export interface FindingCase {
  readonly severity: 'informative' | 'warning' | 'blocking';
  /** What it is of many services at once: whole without any figure. */
  readonly title: { readonly es: string; readonly en: string };
  readonly es: string;
  readonly en: string;
}
