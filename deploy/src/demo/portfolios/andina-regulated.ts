import { addMonths, lastDay, type Period } from '@kantia/kernel/period';
import { ANDINA } from '../../local-companies.js';
import {
  codesOf,
  csv,
  FIRST_MONTH,
  fixed,
  monthIndex,
  personOf,
  readingsOf,
  type DemoPortfolio,
} from '../portfolio.js';

/** Both portfolios of Energía Andina lie in the made-up area of one operator. */
export const DEMO_OPERATOR = 'DEMO-ANDES';
export const REGIONS = ['Norte', 'Centro', 'Sur', 'Costa'] as const;
const OWNERSHIPS = ['operador', 'compartido', 'usuario'] as const;
const SHEET_HEADER =
  'cliente_codigo;tipo_identificacion;identificacion;cliente_nombre;correo;telefono;direccion;municipio_codigo;punto_suministro;region;mercado;tipo_medicion;medidor;digitos;factor_medidor;contrato;vigente_desde;vigente_hasta;operador_red;nivel_tension;propiedad_activo;clase;estrato;altitud_msnm;barrio_subnormal;exencion_contribucion_pct';

interface DemoService {
  readonly consumerClass: string;
  readonly stratum: string;
  readonly level: number;
  readonly ownership: string;
  readonly exemption: string;
  /** kWh of a usual month, before the season. */
  readonly usualKwh: number;
}

/** Eight of ten are homes of strata 1 to 6, the rest shops, works and offices on levels 1 to 3. */
function serviceOf(index: number): DemoService {
  const spread = (index * 7919) % 101;
  if (index % 10 < 8) {
    const stratum = String((index % 6) + 1);
    return {
      consumerClass: 'residencial',
      stratum,
      level: 1,
      ownership: OWNERSHIPS[index % 3] ?? 'operador',
      exemption: '',
      usualKwh: 90 + spread * 2,
    };
  }
  const classes = [
    { consumerClass: 'comercial', level: 2, usualKwh: 4_000, exemption: '' },
    { consumerClass: 'industrial', level: 3, usualKwh: 22_000, exemption: '100' },
    { consumerClass: 'oficial', level: 1, usualKwh: 900, exemption: '' },
    { consumerClass: 'acueducto', level: 2, usualKwh: 7_500, exemption: '50' },
  ] as const;
  const { level, usualKwh, ...rest } = classes[Math.floor(index / 10) % classes.length] ?? classes[0];
  return {
    stratum: '',
    ownership: level === 1 ? 'operador' : '',
    level,
    usualKwh: usualKwh + spread * 20,
    ...rest,
  };
}

function sheet(prefix: string, count: number): string {
  const rows = codesOf(prefix, count).map((code, index) => {
    const { consumerClass, stratum, level, ownership, exemption } = serviceOf(index);
    const person = consumerClass === 'residencial';
    const altitude = index % 4 === 0 ? '640' : '2530';
    return [
      `C${code}`,
      person ? 'CC' : 'NIT',
      String(1_100_000_000 + personOf(prefix, index, 800_000_000)),
      `${person ? 'Cliente' : 'Empresa'} Demo ${code}`,
      `${code.toLowerCase()}@demo.test`,
      '6010000000',
      `Calle ${(index % 120) + 1} # ${(index % 40) + 1}-${(index % 90) + 1}`,
      '25999',
      code,
      REGIONS[index % REGIONS.length] ?? 'Norte',
      'regulado',
      'manual',
      `M${code}`,
      '7',
      '1',
      `K${code}`,
      '2024-01-01',
      '',
      DEMO_OPERATOR,
      String(level),
      ownership,
      consumerClass,
      stratum,
      altitude,
      'no',
      exemption,
    ].join(';');
  });
  return csv(SHEET_HEADER, rows);
}

function readingsFile(prefix: string, count: number, month: Period): string {
  const [from, to] = [lastDay(addMonths(month, -1)), lastDay(month)];
  const rows = codesOf(prefix, count).map((code, index) => {
    const { previous, current } = readingsOf(serviceOf(index).usualKwh, index, month);
    return `${code};M${code};${from};${previous};${to};${current};REAL`;
  });
  return csv('punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura', rows);
}

/** COP/kWh in hundredths, so that the printed unit cost adds up to the last digit. */
const cents = (value: number) => fixed(value, 2);

/** A tariff sheet a month: level and ownership as in a real one, generation moving a little from month to month. */
export function componentsFile(month: Period): string {
  const drift = ((monthIndex(month) * 37) % 23) * 60;
  const rows = [
    { level: 1, ownership: 'operador', d: 264_48, pr: 62_08, cot: 39_45 },
    { level: 1, ownership: 'compartido', d: 236_77, pr: 62_08, cot: 39_45 },
    { level: 1, ownership: 'usuario', d: 209_07, pr: 62_08, cot: 39_45 },
    { level: 2, ownership: '', d: 159_61, pr: 22_22, cot: 39_23 },
    { level: 3, ownership: '', d: 97_34, pr: 16_09, cot: 23_04 },
    { level: 4, ownership: '', d: 31_20, pr: 9_75, cot: 0 },
  ].map(({ level, ownership, d, pr, cot }) => {
    const parts = [301_40 + drift, 51_30, d, 172_93, pr, 21_67, cot];
    const total = parts.reduce((sum, part) => sum + part, 0);
    return [DEMO_OPERATOR, month, level, ownership, ...parts.map(cents), cents(total)].join(';');
  });
  return csv('operador_red;mes;nivel_tension;propiedad_activo;G;T;D;Cv;PR;R;COT;CU', rows);
}

/** An index that grows four per thousand a month, in hundredths. */
function cpiOf(month: Period): string {
  const steps = monthIndex(month) - FIRST_MONTH;
  let hundredths = 118_00;
  for (let step = 0; step < steps; step++) hundredths += Math.round((hundredths * 4) / 1_000);
  return cents(hundredths);
}

/** The two months whose ratio moves the tariffs of `month`. */
function cpiFile(month: Period): string {
  const months = [addMonths(month, -2), addMonths(month, -1)];
  return csv(
    'mes;ipc',
    months.map((at) => `${at};${cpiOf(at)}`),
  );
}

/** Published tariffs of the month before the first one that is settled. */
function priorTariffsFile(month: Period): string {
  const base = addMonths(month, -1);
  const rows = ['operador;435.28;544.09', 'compartido;421.94;527.42', 'usuario;408.60;510.74'].map(
    (row) => `${DEMO_OPERATOR};${base};${row}`,
  );
  return csv('operador_red;mes;propiedad_activo;E1;E2', rows);
}

/** A regulated market in Colombia: homes of all strata, shops, works and offices, read once a month. */
export const andinaRegulated: DemoPortfolio = {
  company: ANDINA,
  market: 'regulated',
  sheet,
  files: (prefix, count, month) => ({
    'co.register-readings': () => readingsFile(prefix, count, month),
    'co.unit-cost-components': () => componentsFile(month),
    'co.cpi': () => cpiFile(month),
    'co.prior-residential-tariffs': () => priorTariffsFile(month),
  }),
};
