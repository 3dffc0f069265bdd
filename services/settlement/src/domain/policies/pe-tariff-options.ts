import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** How an option bills: `energy` in one or two blocks of hours, `power` as the option defines it. */
export interface TariffOption {
  readonly code: string;
  readonly level: 'MT' | 'BT';
  readonly energy: 'single' | 'peak-off-peak' | 'none';
  /** `two`: peak and off-peak powers; `rated`: one, at the price of the client's rating; `banded`: by demand (BT5A); `connected`: a pension (BT6). */
  readonly power: 'two' | 'rated' | 'banded' | 'connected' | 'none';
  readonly reactive: boolean;
}

const option = (
  code: string,
  energy: TariffOption['energy'],
  power: TariffOption['power'],
  reactive: boolean,
): TariffOption => ({ code, level: code.startsWith('MT') ? 'MT' : 'BT', energy, power, reactive });

/** Options of the published sheets. AT is not in them. */
export const TARIFF_OPTIONS: readonly Dated<ReadonlyMap<string, TariffOption>>[] = [
  {
    value: new Map(
      [
        option('MT2', 'peak-off-peak', 'two', true),
        option('MT3', 'peak-off-peak', 'rated', true),
        option('MT4', 'single', 'rated', true),
        option('BT2', 'peak-off-peak', 'two', true),
        option('BT3', 'peak-off-peak', 'rated', true),
        option('BT4', 'single', 'rated', true),
        option('BT5A', 'peak-off-peak', 'banded', false),
        option('BT5B', 'single', 'none', false),
        option('BT5F', 'peak-off-peak', 'none', false),
        option('BT6', 'none', 'connected', false),
      ].map((one): [string, TariffOption] => [one.code, one]),
    ),
    validFrom: period('2013-11'),
    validUntil: null,
    norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  },
];

/** BT5A: up to the first limit in both blocks of hours the client is of band `a`, else of band `b`; kW. */
export interface DemandBands {
  readonly both: Decimal;
  readonly offPeak: Decimal;
}
export const DEMAND_BANDS: readonly Dated<DemandBands>[] = [
  {
    value: { both: decimal('20'), offPeak: decimal('50') },
    validFrom: period('2013-11'),
    validUntil: null,
    norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD (BT5A)',
  },
];
