/** What a rule reports. `params` fill the text of the code in the reader's language. */
export interface Finding {
  readonly code: string;
  readonly severity: 'informative' | 'warning' | 'blocking';
  readonly params: Readonly<Record<string, string>>;
}
