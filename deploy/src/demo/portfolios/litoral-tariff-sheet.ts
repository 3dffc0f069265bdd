import { period, type Period } from '@kantia/kernel/period';
import { csv, FIRST_MONTH, fixed, monthIndex } from '../portfolio.js';
import { DISTRIBUTOR, SYSTEMS } from './litoral.js';

const UNITS: Readonly<Record<string, string>> = {
  CARGO_FIJO: 'S//mes',
  ENERGIA: 'ctm S//kWh',
  ENERGIA_HP: 'ctm S//kWh',
  ENERGIA_HFP: 'ctm S//kWh',
  REACTIVA: 'ctm S//kVarh',
};

/** Charge, price in hundredths of its unit before the drift of a sheet, rating, range. */
type Price = readonly [charge: string, hundredths: number, rating?: string, range?: string];
interface Level {
  readonly peak: number;
  readonly offPeak: number;
  readonly single: number;
  /** At two powers, present at peak, off peak. */
  readonly generation: readonly [number, number, number];
  readonly distribution: readonly [number, number, number];
  readonly excess: number;
}

const MT: Level = {
  peak: 28_15,
  offPeak: 23_85,
  single: 24_90,
  generation: [60_40, 55_30, 30_10],
  distribution: [14_90, 16_20, 15_70],
  excess: 15_25,
};
const BT: Level = {
  peak: 33_10,
  offPeak: 28_05,
  single: 29_20,
  generation: [62_80, 59_40, 34_70],
  distribution: [58_60, 62_10, 54_30],
  excess: 45_20,
};

const twoEnergies = ({ peak, offPeak }: Level): readonly Price[] => [
  ['ENERGIA_HP', peak],
  ['ENERGIA_HFP', offPeak],
];
const ratedPower = ({ generation, distribution }: Level): readonly Price[] => [
  ['POT_GENERACION', generation[1], 'PP'],
  ['POT_GENERACION', generation[2], 'FP'],
  ['POT_DISTRIBUCION', distribution[1], 'PP'],
  ['POT_DISTRIBUCION', distribution[2], 'FP'],
  ['REACTIVA', 4_95],
];
const twoPowers = ({ generation, distribution, excess }: Level): readonly Price[] => [
  ['POT_GENERACION', generation[0]],
  ['POT_DISTRIBUCION', distribution[0]],
  ['EXCESO_POT_HFP', excess],
  ['REACTIVA', 4_95],
];
const powerOptions = (name: string, level: Level): Readonly<Record<string, readonly Price[]>> => ({
  [`${name}2`]: [['CARGO_FIJO', 4_92], ...twoEnergies(level), ...twoPowers(level)],
  [`${name}3`]: [['CARGO_FIJO', 4_25], ...twoEnergies(level), ...ratedPower(level)],
  [`${name}4`]: [['CARGO_FIJO', 4_25], ['ENERGIA', level.single], ...ratedPower(level)],
});

const PRICES: Readonly<Record<string, readonly Price[]>> = {
  ...powerOptions('MT', MT),
  ...powerOptions('BT', BT),
  BT5A: [
    ['CARGO_FIJO', 4_92],
    ['ENERGIA_HP', 148_60, 'a'],
    ['ENERGIA_HP', 182_30, 'b'],
    ['ENERGIA_HFP', 28_05],
    ['EXCESO_POT_HP', 66_40],
    ['EXCESO_POT_HFP', 45_20],
  ],
  // The ranges are those of homes; the energy of all others has one price.
  BT5B: [
    ['CARGO_FIJO', 3_18],
    ['ENERGIA', 47_20, '', '0;30'],
    ['ENERGIA', 47_20, 'primeros', '30;140'],
    ['ENERGIA', 62_95, 'exceso', '30;140'],
    ['ENERGIA', 64_10, '', '140;'],
    ['ENERGIA', 64_90],
  ],
  BT6: [
    ['CARGO_FIJO', 3_18],
    ['POTENCIA', 86_00],
  ],
};

/** The sheets of a year as they were published: each applies from the fourth of its month; the south costs two percent more. */
export function tariffSheetFile(month: Period): string {
  const year = Number(month.slice(0, 4));
  const rows = [`${year - 1}-11`, `${year}-02`, `${year}-05`, `${year}-08`, `${year}-11`].flatMap((published) =>
    SYSTEMS.flatMap((system, south) => {
      const perMille = 1_000 + (monthIndex(period(published)) - FIRST_MONTH) * 2 + south * 20;
      return Object.entries(PRICES).flatMap(([option, prices]) =>
        prices.map(([charge, hundredths, rating = '', range = ';']) => {
          const value = fixed(Math.round((hundredths * perMille) / 1_000), 2);
          const unit = UNITS[charge] ?? 'S//kW-mes';
          return `${DISTRIBUTOR};${system};${option};${charge};${rating};${range};${unit};${value};${published}-04;Pliego demo ${published}`;
        }),
      );
    }),
  );
  return csv(
    'empresa;sistema;opcion;cargo;calificacion;rango_desde;rango_hasta;unidad;valor;vigente_desde;resolucion',
    rows,
  );
}
