import { addDays, dayAfter, daysBetween, firstDay, period, type Period } from '@kantia/kernel/period';
import { ANDINA } from '../../local-companies.js';
import { codesOf, csv, FIRST_MONTH, fixed, monthIndex, personOf, type DemoPortfolio } from '../portfolio.js';
import { componentsFile, DEMO_OPERATOR, REGIONS } from './andina-regulated.js';

/** Its other charges hold for every unregulated client of the company in their month, so no earlier one may be settled. */
const SINCE = period('2026-08');
/** Of the money that fixed prices are agreed in. */
const BASE_MONTH = period('2024-06');
const MUNICIPALITY = '25998';
const MODES = [
  'FIXED_INDEXED',
  'PAY_AS_CONTRACTED',
  'PAY_AS_DEMANDED',
  'SPOT_PLUS',
  'MIXED',
  'REGULATED_DISCOUNT',
] as const;
const CLASSES = [
  { name: 'comercial', exemption: '' },
  { name: 'industrial', exemption: '100' },
  { name: 'acueducto', exemption: '50' },
  { name: 'oficial', exemption: '' },
] as const;

const modeOf = (index: number) => MODES[index % MODES.length] ?? 'FIXED_INDEXED';
/** Demand of a usual working afternoon, kW. */
const usualKwOf = (index: number) => 180 + ((index * 7919) % 101) * 6;
/** Every third contract prices its energy at the STN, where its mode can. */
const isAtStn = (index: number) => index % 3 === 2 && modeOf(index) !== 'REGULATED_DISCOUNT';

/** Price, month of its money, contracted and capped energy, margin, floor, ceiling, fixed share, discount: what the mode asks for. */
function termsOf(index: number): readonly string[] {
  const price = fixed(281_50 + (index % 7) * 95, 2);
  const isOdd = index % 12 > 5;
  switch (modeOf(index)) {
    case 'FIXED_INDEXED':
      return [price, BASE_MONTH, '', '', '', '', '', '', ''];
    case 'PAY_AS_CONTRACTED':
      return [price, BASE_MONTH, String(Math.round(usualKwOf(index) * 0.7)), '', '', '', '', '', ''];
    case 'PAY_AS_DEMANDED':
      return [price, BASE_MONTH, '', isOdd ? '' : String(Math.round(usualKwOf(index) * 0.9)), '', '', '', '', ''];
    case 'SPOT_PLUS':
      return ['', '', '', '', '14.50', isOdd ? '180' : '', isOdd ? '640' : '', '', ''];
    case 'MIXED':
      return [price, BASE_MONTH, '', '', '11.20', '', '', '60', ''];
    case 'REGULATED_DISCOUNT':
      return ['', '', '', '', '', '', '', '', '7.5'];
  }
}

function sheet(prefix: string, count: number): string {
  const rows = codesOf(prefix, count).map((code, index) => {
    const { name, exemption } = CLASSES[index % CLASSES.length] ?? CLASSES[0];
    return [
      `C${code}`,
      'NIT',
      String(1_100_000_000 + personOf(prefix, index, 800_000_000)),
      `Empresa Demo ${code}`,
      `${code.toLowerCase()}@demo.test`,
      '6010000000',
      `Carrera ${(index % 90) + 1} # ${(index % 60) + 1}-${(index % 40) + 1}`,
      MUNICIPALITY,
      code,
      REGIONS[index % REGIONS.length] ?? 'Norte',
      'no_regulado',
      'telemedida',
      `M${code}`,
      '8',
      '1',
      `K${code}`,
      '2024-07-01',
      DEMO_OPERATOR,
      index % 4 === 3 ? '3' : '2',
      name,
      exemption,
      `Frt${String(40_000 + personOf(prefix, index, 50_000)).padStart(5, '0')}`,
      modeOf(index),
      ...termsOf(index),
      modeOf(index) === 'REGULATED_DISCOUNT' ? '' : '9.80',
      isAtStn(index) ? 'si' : 'no',
    ].join(';');
  });
  return csv(
    'cliente_codigo;tipo_identificacion;identificacion;cliente_nombre;correo;telefono;direccion;municipio_codigo;punto_suministro;region;mercado;tipo_medicion;medidor;digitos;factor_medidor;contrato;vigente_desde;operador_red;nivel_tension;clase;exencion_contribucion_pct;codigo_sic;modalidad_precio;precio_base;mes_base;energia_contratada_kwh_h;tope_kwh_h;margen;precio_minimo;precio_maximo;porcentaje_fijo;descuento_pct;comercializacion_cop_kwh;aplica_factor_perdidas',
    rows,
  );
}

function daysOf(month: Period): readonly string[] {
  const days = daysBetween(firstDay(month), dayAfter(month));
  return Array.from({ length: days }, (_, at) => addDays(firstDay(month), at));
}
const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/** Percent of the usual demand in each hour: works by day. */
const BY_DAY = [40, 38, 37, 37, 38, 44, 60, 80, 95, 100, 101, 99, 93, 97, 100, 98, 94, 86, 70, 61, 55, 50, 46, 42];

/** Hourly kWh and kvarh in thousandths. Some exceed half of their kWh at noon, one in six on most days; a few export at night. */
function readingsFile(prefix: string, count: number, month: Period): string {
  const days = daysOf(month);
  const rows = codesOf(prefix, count).flatMap((code, index) =>
    days.flatMap((day, at) =>
      BY_DAY.map((percent, hour) => {
        const scatter = 960 + (((at * 24 + hour) * 37 + index * 101 + monthIndex(month) * 13) % 81);
        const kwh = Math.round((usualKwOf(index) * percent * (isSunday(day) ? 45 : 100) * scatter) / 10_000);
        const exceeds = hour === 12 && (index % 6 === 1 || (index % 6 === 4 && at % 9 === 0));
        const inductive = Math.round((kwh * (exceeds ? 58 : 28 + ((index * 5) % 14))) / 100);
        const capacitive = hour === 3 && index % 5 === 2 && at % 10 === 0 ? 1_250 : 0;
        return `${code};${day}T${String(hour).padStart(2, '0')}:00:00;${fixed(kwh, 3)};${fixed(inductive, 3)};${fixed(capacitive, 3)}`;
      }),
    ),
  );
  return csv('punto_suministro;fecha_hora;kwh_activa;kvarh_inductiva;kvarh_capacitiva', rows);
}

/** A boundary loses a little more in its busy days. */
function lossFactorsFile(prefix: string, count: number, month: Period): string {
  const rows = codesOf(prefix, count).flatMap((code, index) =>
    isAtStn(index)
      ? daysOf(month).map((day, at) => `${code};${day};${fixed(1_0384 + index * 3 + ((at * 37) % 29), 4)}`)
      : [],
  );
  return csv('punto_suministro;fecha;factor_perdidas', rows);
}

/** COP/kWh in hundredths: low at night, high in the evening, above the scarcity price on two evenings of the month. */
function spotPricesFile(month: Period): string {
  const rows = daysOf(month).map((day, at) => {
    const dry = at === 9 || at === 20;
    const hours = BY_DAY.map((percent, hour) => {
      const evening = hour >= 18 && hour < 22;
      return fixed(190_00 + percent * 95 + ((at * 53 + hour * 29) % 71) * 60 + (evening && dry ? 640_00 : 0), 2);
    });
    return [day, ...hours].join(';');
  });
  const names = BY_DAY.map((_, hour) => `H${String(hour + 1).padStart(2, '0')}`);
  return csv(['fecha', ...names].join(';'), rows);
}

/** An index that grows three per thousand a month, in hundredths. */
function ppiOf(month: Period): string {
  const steps = monthIndex(month) - FIRST_MONTH;
  let hundredths = 176_40;
  for (let step = 0; step < steps; step++) hundredths += Math.round((hundredths * 3) / 1_000);
  return fixed(hundredths, 2);
}

const lightingFile = () =>
  csv(
    'municipio_codigo;clase;estrato;modo;base;valor;minimo;maximo;vigente_desde',
    [
      'comercial;;porcentaje;energia;2.5;;4800000',
      'industrial;;porcentaje;energia;1.8;;6500000',
      'acueducto;;fijo;;310000;;',
      'oficial;;porcentaje;total;1;;',
    ].map((row) => `${MUNICIPALITY};${row};${firstDay(SINCE)}`),
  );

/** An unregulated market in Colombia: a dozen works with hourly profiles, each of the six ways to price energy twice. */
export const andinaUnregulated: DemoPortfolio = {
  company: ANDINA,
  market: 'unregulated',
  since: SINCE,
  sheet,
  files: (prefix, count, month) => ({
    'co.hourly-readings': () => readingsFile(prefix, count, month),
    'co.unit-cost-components': () => componentsFile(month),
    'co.ppi': () =>
      csv(
        'mes;ipp;estado',
        [BASE_MONTH, month].map((at) => `${at};${ppiOf(at)};definitivo`),
      ),
    'co.spot-price': () => spotPricesFile(month),
    'co.scarcity-price': () => csv('mes;inferior;base;superior', [`${month};342.15;681.40;858.90`]),
    'co.boundary-loss-factors': () => lossFactorsFile(prefix, count, month),
    'co.other-charges': () =>
      csv(
        'mes;concepto;valor_cop_kwh',
        ['FAZNI;1.90', 'CND;0.45', 'ASIC;0.38'].map((row) => `${month};${row}`),
      ),
    'co.street-lighting': lightingFile,
  }),
};
