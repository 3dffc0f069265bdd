/** What operators call the components of a market's money; another code stands for itself. */
const WORDS: Readonly<Record<string, string>> = {
  energy: 'energía',
  'energy-peak': 'energía en punta',
  'energy-off-peak': 'energía fuera de punta',
  generation: 'generación',
  transmission: 'transmisión',
  distribution: 'distribución',
  retail: 'comercialización',
  losses: 'pérdidas',
  restrictions: 'restricciones',
  'tariff-option': 'opción tarifaria',
  'other-charges': 'otros cargos',
  power: 'potencia',
  'excess-power': 'exceso de potencia',
  'main-toll': 'peaje principal',
  'secondary-toll': 'peaje secundario',
  'distribution-toll': 'VAD',
};

export const componentWord = (component: string): string => WORDS[component] ?? component;
