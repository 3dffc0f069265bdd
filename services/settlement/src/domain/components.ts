/**
 * A part of a component of a market's money, as lines of statements have it: a line whole, or of a line the price per kWh under `term`, for the
 * kWh of each of its pieces (`KWH`, `KWH_1` … beside `G`, `G_1` …).
 */
export interface ComponentPart {
  readonly component: string;
  readonly line: string;
  readonly term: string | null;
}

const whole = (component: string, ...lines: readonly string[]): readonly ComponentPart[] =>
  lines.map((line) => ({ component, line, term: null }));
const term = (component: string, symbol: string): ComponentPart => ({ component, line: 'ENERGIA', term: symbol });

/** By country and market. A component that markets of a country share has one name, so that a market's totals are written alike. */
const PARTS: Readonly<Record<string, readonly ComponentPart[]>> = {
  'CO regulated': [
    ...whole('energy', 'ENERGIA'),
    term('generation', 'G'),
    term('transmission', 'T'),
    term('distribution', 'D'),
    term('retail', 'CV'),
    term('losses', 'PR'),
    term('restrictions', 'R'),
    term('tariff-option', 'COT'),
  ],
  'CO unregulated': [
    ...whole('generation', 'GENERACION'),
    ...whole('transmission', 'TRANSMISION'),
    ...whole('distribution', 'DISTRIBUCION'),
    ...whole('retail', 'COMERCIALIZACION'),
    ...whole('losses', 'PERDIDAS'),
    ...whole('restrictions', 'RESTRICCIONES'),
    ...whole('other-charges', 'OTROS_CARGOS'),
  ],
  'PE regulated': [
    ...whole('energy', 'ENERGIA', 'ENERGIA_HP', 'ENERGIA_HFP'),
    ...whole('energy-peak', 'ENERGIA_HP'),
    ...whole('energy-off-peak', 'ENERGIA_HFP'),
    ...whole('power', 'POTENCIA', 'POT_GENERACION', 'POT_DISTRIBUCION'),
    ...whole('excess-power', 'EXCESO_POT_HP', 'EXCESO_POT_HFP'),
  ],
  'PE unregulated': [
    ...whole('energy', 'EN_HP', 'EN_HFP'),
    ...whole('energy-peak', 'EN_HP'),
    ...whole('energy-off-peak', 'EN_HFP'),
    ...whole('power', 'POTENCIA'),
    ...whole('excess-power', 'EXCESO_POTENCIA'),
    ...whole('main-toll', 'PEAJE_PRINCIPAL'),
    ...whole('secondary-toll', 'PEAJE_SECUNDARIO'),
    ...whole('distribution-toll', 'VAD_HP', 'VAD_EXCESO_HFP'),
  ],
};

/** Empty for a market that has none. */
export function componentsOf(country: string, market: string): readonly ComponentPart[] {
  return PARTS[`${country} ${market}`] ?? [];
}
