import { addDays, dayAfter, daysBetween, firstDay, localDate, type Period } from '@kantia/kernel/period';
import { csv, fixed, monthIndex, personOf } from '../portfolio.js';

/** What both portfolios of Luz del Litoral have in common: the made-up distributor, its customers and their profiles. */
export const DISTRIBUTOR = 'LUZ-LITORAL';
export const SYSTEMS = ['LITORAL-NORTE', 'LITORAL-SUR'] as const;

/** A number of the tax register with its check digit, or of an identity card. */
function identification(prefix: string, index: number, kind: 'RUC' | 'DNI'): string {
  if (kind === 'DNI') return String(10_000_000 + personOf(prefix, index, 70_000_000));
  const body = `20${String(personOf(prefix, index, 90_000_000)).padStart(8, '0')}`;
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11;
  return `${body}${(11 - rest) % 10}`;
}

/** The first columns of the customers' sheet, up to the validity of the contract. */
export const COMMON_HEADER =
  'cliente_codigo;tipo_identificacion;identificacion;cliente_nombre;correo;telefono;direccion;municipio_codigo;punto_suministro;region;mercado;tipo_medicion;medidor;digitos;factor_medidor;contrato;vigente_desde;empresa_distribuidora;sistema_electrico';

interface Supply {
  readonly prefix: string;
  readonly index: number;
  readonly code: string;
  readonly person: 'RUC' | 'DNI';
  readonly market: 'regulado' | 'no_regulado';
  readonly telemetered: boolean;
}

export function commonCells({ prefix, index, code, person, market, telemetered }: Supply): readonly string[] {
  const system = index % 3 === 0 ? 1 : 0;
  return [
    `C${code}`,
    person,
    identification(prefix, index, person),
    `${person === 'DNI' ? 'Cliente' : 'Empresa'} Demo ${code}`,
    `${code.toLowerCase()}@demo.test`,
    '010000000',
    `Av. del Mar ${(index % 900) + 101}`,
    system === 0 ? '259901' : '259902',
    code,
    system === 0 ? 'Litoral Norte' : 'Litoral Sur',
    market,
    telemetered ? 'telemedida' : 'manual',
    `M${code}`,
    '8',
    '1',
    `K${code}`,
    '2024-01-01',
    DISTRIBUTOR,
    SYSTEMS[system] ?? '',
  ];
}

/** UIT of the years that are known; later ones grow by 150 a year. */
export function taxUnitFile(month: Period): string {
  const year = Number(month.slice(0, 4));
  const known: Readonly<Record<number, number>> = { 2024: 5_150, 2025: 5_350 };
  return csv('anio;uit', [`${year};${known[year] ?? 5_500 + (year - 2026) * 150}`]);
}

/** National holidays on fixed dates. */
export function holidaysFile(month: Period): string {
  const days = {
    '01-01': 'Año Nuevo',
    '05-01': 'Día del Trabajo',
    '06-07': 'Batalla de Arica y Día de la Bandera',
    '06-29': 'San Pedro y San Pablo',
    '07-23': 'Día de la Fuerza Aérea',
    '07-28': 'Fiestas Patrias',
    '07-29': 'Fiestas Patrias',
    '08-06': 'Batalla de Junín',
    '08-30': 'Santa Rosa de Lima',
    '10-08': 'Combate de Angamos',
    '11-01': 'Todos los Santos',
    '12-08': 'Inmaculada Concepción',
    '12-09': 'Batalla de Ayacucho',
    '12-25': 'Navidad',
  };
  return csv(
    'fecha;nombre',
    Object.entries(days).map(([day, name]) => `${month.slice(0, 4)}-${day};${name}`),
  );
}

interface MeteredPoint {
  readonly code: string;
  readonly index: number;
  /** Demand of a usual working afternoon, kW. */
  readonly usualKw: number;
}

/** Percent of the usual demand in each hour: works by day, and half of them into the evening. */
const BY_DAY = [38, 36, 35, 35, 36, 42, 58, 78, 94, 100, 101, 99, 92, 97, 100, 98, 93, 84, 66, 58, 52, 47, 43, 40];
const INTO_THE_EVENING = BY_DAY.map((percent, hour) => (hour >= 17 && hour < 22 ? 96 + (hour % 3) * 2 : percent));
const A_SUNDAY = localDate('2023-01-01');

/** Energy of each quarter of an hour of the month, kWh in thousandths, with reactive energy around the 30 % that are free. */
export function profileFile(points: readonly MeteredPoint[], month: Period): string {
  const quarters = quartersOf(month);
  const rows = points.flatMap(({ code, index, usualKw }) => {
    const shape = index % 4 < 2 ? BY_DAY : INTO_THE_EVENING;
    const reactivePercent = 24 + ((index * 5) % 14);
    return quarters.map(({ endsAt, hour, isSunday }, at) => {
      const scatter = 970 + ((at * 37 + index * 101 + monthIndex(month) * 13) % 61);
      const kwh = Math.round((usualKw * (shape[hour] ?? 0) * (isSunday ? 45 : 100) * scatter) / 40_000);
      return `${code};${endsAt};${fixed(kwh, 3)};${fixed(Math.round((kwh * reactivePercent) / 100), 3)}`;
    });
  });
  return csv('punto_suministro;fecha_hora;kwh;kvarh', rows);
}

/** A profile names the end of each interval: the last one of a month ends on the first of the next. */
function quartersOf(month: Period): readonly { endsAt: string; hour: number; isSunday: boolean }[] {
  const days = daysBetween(firstDay(month), dayAfter(month));
  return Array.from({ length: days * 96 }, (_, at) => {
    const day = addDays(firstDay(month), Math.floor(at / 96));
    const endsAt = new Date(Date.parse(`${firstDay(month)}T00:15:00Z`) + at * 900_000).toISOString().slice(0, 19);
    return { endsAt, hour: Math.floor((at % 96) / 4), isSunday: daysBetween(A_SUNDAY, day) % 7 === 0 };
  });
}
