import { addDays, dayAfter, daysBetween, firstDay, period, type Period } from '@kantia/kernel/period';
import { LITORAL } from '../../local-companies.js';
import { codesOf, csv, FIRST_MONTH, fixed, monthIndex, type DemoPortfolio } from '../portfolio.js';
import { COMMON_HEADER, commonCells, DISTRIBUTOR, holidaysFile, profileFile, taxUnitFile } from './litoral.js';

/** The main toll of this portfolio holds for every free client of the company from here on, so no earlier month may be settled. */
const SINCE = period('2026-08');
const BARS = { reference: 'LITORAL220', supply: ['PUERTO60', 'CALETA60'] } as const;
/** Their own: Osinergmin numbers its areas up to 15. */
const AREA = '21';
const POWERS = ['coincidente', 'maxima_hp', 'maxima', 'contratada'] as const;

const usualKwOf = (index: number) => 900 + ((index * 7919) % 101) * 28;

/** Terms go round: four sorts of power, USD and PEN, indexed or not, in medium and high voltage, with and without minimum and excess. */
function termsOf(index: number): readonly string[] {
  const usualKw = usualKwOf(index);
  const inDollars = index % 3 < 2;
  const isHigh = index % 5 > 2;
  const hasExcess = index % 4 === 1;
  const energy = 42_50 + (index % 7) * 85;
  return [
    String(hasExcess ? Math.round(usualKw * 0.6) : usualKw + 120),
    index % 6 === 5 ? 'si' : 'no',
    isHigh ? 'AT' : 'MT',
    BARS.reference,
    BARS.supply[index % 2] ?? '',
    AREA,
    inDollars ? 'USD' : 'PEN',
    ...[energy + 310, energy].map((price) => fixed(inDollars ? price : price * 4 - 900, 2)),
    inDollars ? '6.85' : '25.40',
    POWERS[index % POWERS.length] ?? '',
    index % 6 === 4 ? '70' : '',
    hasExcess ? '5' : '',
    hasExcess ? '1.5' : '',
    isHigh ? 'no' : 'si',
    isHigh ? '' : '1.0121',
    isHigh ? '' : '1.0148',
    index % 2 === 0 ? '' : 'PPI:0.40|PGN:0.60',
    index % 2 === 0 ? '' : 'PPI:255.30|PGN:3.4512',
    inDollars ? (index % 7 === 6 ? 'fecha_emision' : 'fin_de_mes') : '',
  ];
}

function sheet(prefix: string, count: number): string {
  const rows = codesOf(prefix, count).map((code, index) =>
    [
      ...commonCells({ prefix, index, code, person: 'RUC', market: 'no_regulado', telemetered: true }),
      ...termsOf(index),
    ].join(';'),
  );
  return csv(
    `${COMMON_HEADER};potencia_contratada_kw;excluye_domingos_feriados;tension;barra_referencia;barra_suministro;area_demanda;moneda_precio;precio_energia_hp;precio_energia_hfp;precio_potencia;potencia_facturable;potencia_minima_pct;tolerancia_pct;multiplicador_exceso;paga_vad;pemt;ppmt;indice_pesos;indice_base;regla_tipo_cambio`,
    rows,
  );
}

function exchangeRateFile(month: Period): string {
  const days = daysBetween(firstDay(month), dayAfter(month));
  const rows = Array.from({ length: days }, (_, at) => {
    const day = addDays(firstDay(month), at);
    const buy = 3_720 + ((daysBetween(firstDay(SINCE), day) * 7) % 43);
    return `${day};${fixed(buy, 3)};${fixed(buy + 6, 3)}`;
  });
  return csv('fecha;compra;venta', rows);
}

function priceIndicesFile(month: Period): string {
  const steps = monthIndex(month) - FIRST_MONTH;
  const rows = [`PPI;${fixed(255_30 + steps * 41, 2)}`, `PGN;${fixed(3_4512 + ((steps * 37) % 29) * 60, 4)}`];
  return csv(
    'mes;indice;valor;estado',
    rows.map((row) => `${month};${row};definitivo`),
  );
}

/** What the toll for the connection to the main system is made of, S//kW-mes. */
const MAIN_TOLL = [
  'PCSPT;24.318',
  'CVOA-CMg;0.412',
  'CVOA-RSC;0.086',
  'CUCSS;1.937',
  'CASE;0.655',
  'PRIMA-RER;6.204',
  'FISE;2.310',
  'CCGE-NES;4.871',
] as const;

function lossFactorsFile(month: Period): string {
  const drift = (monthIndex(month) * 13) % 17;
  const rows = BARS.supply.map(
    (bar, at) =>
      `${month};${BARS.reference};${bar};${fixed(1_0132 + at * 46 + drift, 4)};${fixed(1_0158 + at * 51 + drift, 4)}`,
  );
  return csv('mes;barra_referencia;barra_suministro;fpm_energia;fpm_potencia', rows);
}

function systemPeakFile(month: Period): string {
  const day = addDays(firstDay(month), 9 + ((monthIndex(month) * 5) % 11));
  return csv('mes;version;fecha_hora;mw', [
    `${month};1;${day}T19:15:00;${fixed(7_512_4 + (monthIndex(month) % 12) * 217, 1)}`,
  ]);
}

/** A free market in Peru: a dozen works with 15-minute profiles. */
export const litoralFree: DemoPortfolio = {
  company: LITORAL,
  market: 'unregulated',
  since: SINCE,
  sheet,
  files: (prefix, count, month) => ({
    'pe.load-profile': () =>
      profileFile(
        codesOf(prefix, count).map((code, index) => ({ code, index, usualKw: usualKwOf(index) })),
        month,
      ),
    'pe.tax-unit': () => taxUnitFile(month),
    'pe.exchange-rate': () => exchangeRateFile(month),
    'pe.price-indices': () => priceIndicesFile(month),
    'pe.main-toll': () =>
      csv(
        'componente;valor;vigente_desde;resolucion',
        MAIN_TOLL.map((row) => `${row};${firstDay(SINCE)};Peaje demo`),
      ),
    'pe.secondary-toll': () =>
      csv(
        'area_demanda;tension;valor;vigente_desde',
        ['MAT;0.1840', 'AT;0.6215', 'MT;0.1130'].map((row) => `${AREA};${row};${firstDay(SINCE)}`),
      ),
    'pe.distribution-toll': () =>
      csv('empresa;vad_hp;vad_hfp;fbp;vigente_desde', [`${DISTRIBUTOR};13.420;12.980;0.9512;${firstDay(SINCE)}`]),
    'pe.loss-factors': () => lossFactorsFile(month),
    'pe.system-peak': () => systemPeakFile(month),
    'pe.holidays': () => holidaysFile(month),
  }),
};
