import { addMonths, lastDay, type Period } from '@kantia/kernel/period';
import { LITORAL } from '../../local-companies.js';
import { codesOf, countedIn, csv, fixed, monthIndex, readingsOf, type DemoPortfolio } from '../portfolio.js';
import { COMMON_HEADER, commonCells, DISTRIBUTOR, holidaysFile, profileFile, SYSTEMS, taxUnitFile } from './litoral.js';
import { tariffSheetFile } from './litoral-tariff-sheet.js';

interface DemoService {
  readonly option: string;
  readonly residential: boolean;
  readonly telemetered: boolean;
  /** kWh of a usual month, before the season, and the percent of them in peak hours. */
  readonly usualKwh: number;
  readonly peakPercent: number;
  /** Greatest demand of a usual month, kW. */
  readonly usualKw: number;
}

/** Of forty services, those that are neither homes nor shops. */
const OTHERS = [
  { option: 'BT5A', usualKwh: 2_000, usualKw: 9 },
  { option: 'BT5A', usualKwh: 6_100, usualKw: 34 },
  { option: 'BT2', usualKwh: 9_000, usualKw: 28 },
  { option: 'BT3', usualKwh: 9_000, usualKw: 28 },
  { option: 'BT4', usualKwh: 8_400, usualKw: 26 },
  { option: 'BT6', usualKwh: 90, usualKw: 1 },
  { option: 'MT2', usualKwh: 48_000, usualKw: 150 },
  { option: 'MT3', usualKwh: 42_000, usualKw: 130 },
  { option: 'MT4', usualKwh: 39_000, usualKw: 120 },
  { option: 'MT2', usualKwh: 0, usualKw: 210, telemetered: true },
  { option: 'MT3', usualKwh: 0, usualKw: 180, telemetered: true },
] as const;
const [HOMES, SHOPS] = [24, 5];

function serviceOf(index: number): DemoService {
  const slot = (index * 7) % (HOMES + SHOPS + OTHERS.length);
  const spread = (index * 7919) % 101;
  const home = { option: 'BT5B', residential: true, telemetered: false, peakPercent: 0, usualKw: 3 };
  const kwhOfHomes = [12 + Math.floor(spread / 7), 45 + Math.floor(spread / 2), 155 + spread * 2];
  if (slot < HOMES) return { ...home, usualKwh: kwhOfHomes[slot % 3] ?? 100 };
  if (slot < HOMES + SHOPS) return { ...home, residential: false, usualKwh: 220 + spread * 6, usualKw: 8 };
  const other = OTHERS[slot - HOMES - SHOPS] ?? OTHERS[0];
  return { residential: false, telemetered: false, peakPercent: index % 2 === 0 ? 25 : 16, ...other };
}

function sheet(prefix: string, count: number): string {
  const rows = codesOf(prefix, count).map((code, index) => {
    const { option, residential, telemetered, usualKw } = serviceOf(index);
    const isMedium = option.startsWith('MT');
    const cells = commonCells({
      prefix,
      index,
      code,
      person: residential ? 'DNI' : 'RUC',
      market: 'regulado',
      telemetered,
    });
    return [
      ...cells,
      '1',
      option,
      residential ? 'si' : 'no',
      String(usualKw + Math.ceil(usualKw / 5)),
      'variable',
      telemetered && option === 'MT2' ? 'si' : 'no',
      index % 5 === 0 ? 'subterranea' : 'aerea',
      isMedium || usualKw > 5 ? '3' : '1',
      isMedium ? 'MT' : 'BT',
    ].join(';');
  });
  return csv(
    `${COMMON_HEADER};sector_tipico;opcion_tarifaria;residencial;potencia_contratada_kw;modalidad_potencia;excluye_domingos_feriados;tipo_conexion;fases;tension`,
    rows,
  );
}

/** Greatest demands of a month, kW in tenths: by day it is higher than in peak hours. */
function demandOf({ usualKw, peakPercent }: DemoService, index: number, month: Period) {
  const offPeak = countedIn(usualKw * 10, index, monthIndex(month));
  return { peak: Math.round((offPeak * (60 + peakPercent)) / 100), offPeak };
}

/** The registers that the meter of an option has. */
const REGISTERS: Readonly<Record<string, readonly string[]>> = {
  BT5A: ['EA_HP', 'EA_HFP', 'MD_HP', 'MD_HFP'],
  BT5B: ['EA'],
  BT6: ['EA'],
  2: ['EA_HP', 'EA_HFP', 'ER', 'MD_HP', 'MD_HFP'],
  3: ['EA_HP', 'EA_HFP', 'ER', 'MD'],
  4: ['EA_HP', 'EA_HFP', 'ER', 'MD'],
};

function readingOf(register: string, index: number, month: Period): { previous: string; current: string } {
  const service = serviceOf(index);
  const { usualKwh, peakPercent } = service;
  const { peak, offPeak } = demandOf(service, index, month);
  const percent = { EA: 100, EA_HP: peakPercent, EA_HFP: 100 - peakPercent, ER: 26 + (index % 12) }[register];
  if (percent === undefined) return { previous: '0', current: fixed(register === 'MD_HP' ? peak : offPeak, 1) };
  const { previous, current } = readingsOf((usualKwh * percent) / 100, index, month);
  return { previous: String(previous), current: String(current) };
}

function readingsFile(prefix: string, count: number, month: Period): string {
  const [from, to] = [lastDay(addMonths(month, -1)), lastDay(month)];
  const rows = codesOf(prefix, count).flatMap((code, index) => {
    const { option, telemetered } = serviceOf(index);
    const registers = telemetered ? [] : (REGISTERS[option] ?? REGISTERS[option.slice(-1)] ?? []);
    return registers.map((register) => {
      const { previous, current } = readingOf(register, index, month);
      return `${code};M${code};${register};${from};${previous};${to};${current};1`;
    });
  });
  return csv(
    'punto_suministro;medidor;registro;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;factor',
    rows,
  );
}

/** The five months before the first one that the system settles itself. */
function demandHistoryFile(prefix: string, count: number, month: Period): string {
  const rows = codesOf(prefix, count).flatMap((code, index) => {
    const service = serviceOf(index);
    if (!/^[BM]T[234]$/.test(service.option)) return [];
    return [-5, -4, -3, -2, -1].map((back) => {
      const at = addMonths(month, back);
      const { peak, offPeak } = demandOf(service, index, at);
      return `${code};${at};${fixed(offPeak, 1)};${fixed(peak, 1)};${fixed(offPeak, 1)}`;
    });
  });
  return csv('punto_suministro;mes;MD;MD_HP;MD_HFP', rows);
}

function profilesFile(prefix: string, count: number, month: Period): string {
  const points = codesOf(prefix, count)
    .map((code, index) => ({ code, index, ...serviceOf(index) }))
    .filter(({ telemetered }) => telemetered);
  return profileFile(points, month);
}

/** Ends of the brackets of public lighting, kWh, with the weight of each. */
const LIGHTING = [
  [30, 1],
  [100, 3],
  [150, 5],
  [300, 10],
  [500, 15],
  [750, 20],
  [1_000, 30],
  [1_500, 45],
  [3_000, 70],
  [5_000, 80],
  [7_500, 120],
  [10_000, 140],
  [50_000, 350],
  [100_000, 450],
] as const;

function lightingFile(month: Period): string {
  const rows = SYSTEMS.flatMap((system, south) => {
    const unit = 7_368 + south * 241 + ((monthIndex(month) * 37) % 19) * 10;
    const last = LIGHTING.length - 1;
    return LIGHTING.map(([until, weight], at) => {
      const from = LIGHTING[at - 1]?.[0] ?? 0;
      return `${DISTRIBUTOR};${system};${from};${at === last ? '' : until};${fixed(unit * weight, 4)}`;
    });
  });
  return csv('empresa;sistema;rango_desde;rango_hasta;alicuota', rows);
}

function maintenanceFile(month: Period): string {
  const rows = ['aerea;1;1.42', 'aerea;3;2.18', 'subterranea;1;1.67', 'subterranea;3;2.55'];
  return csv(
    'empresa;tipo_conexion;fases;valor;vigente_desde',
    rows.map((row) => `${DISTRIBUTOR};${row};${Number(month.slice(0, 4)) - 1}-09-01`),
  );
}

/** Some pay late. */
function arrearsFile(prefix: string, count: number, month: Period): string {
  const rows = codesOf(prefix, count).flatMap((code, index) => {
    const cents = 40 + ((index * 17 + monthIndex(month)) % 300);
    if ((index + monthIndex(month)) % 11 > 0) return [];
    return [
      `${code};interes_compensatorio;${fixed(cents, 2)}`,
      `${code};interes_moratorio;${fixed(Math.ceil(cents / 7), 2)}`,
    ];
  });
  return csv('punto_suministro;concepto;valor', rows);
}

/** A regulated market in Peru: homes and shops on BT5B, power options in low and medium voltage, a few points with 15-minute profiles. */
export const litoralRegulated: DemoPortfolio = {
  company: LITORAL,
  market: 'regulated',
  sheet,
  files: (prefix, count, month) => ({
    'pe.tariff-sheet': () => tariffSheetFile(month),
    'pe.register-readings': () => readingsFile(prefix, count, month),
    'pe.demand-history': () => demandHistoryFile(prefix, count, month),
    'pe.load-profile': () => profilesFile(prefix, count, month),
    'pe.lighting-quota': () => lightingFile(month),
    'pe.connection-maintenance': () => maintenanceFile(month),
    'pe.tax-unit': () => taxUnitFile(month),
    'pe.holidays': () => holidaysFile(month),
    'any.arrears': () => arrearsFile(prefix, count, month),
  }),
};
