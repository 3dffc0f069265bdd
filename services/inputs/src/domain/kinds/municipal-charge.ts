import { price, text, validFrom, word } from './columns.js';
import { defineKind, type Column, type InputKind, type RowRule } from './kind.js';
import { monthOfDate } from './month-of.js';
import { byScope } from './needed-by.js';

const columns: readonly Column[] = [
  text({
    header: 'municipio_codigo',
    name: 'municipality_code',
    maxLength: 10,
    description: 'Código DANE del municipio',
    example: '52001',
  }),
  word({
    residencial: 'residential',
    comercial: 'commercial',
    industrial: 'industrial',
    oficial: 'official',
    alumbrado: 'street-lighting',
    acueducto: 'water-utility',
    especial: 'special',
    area_comun: 'common-area',
    provisional: 'provisional',
  })({ header: 'clase', name: 'consumer_class', description: 'Clase de uso', example: 'residencial' }),
  {
    header: 'estrato',
    name: 'stratum',
    type: { is: 'integer', min: 1, max: 6 },
    required: false,
    description: 'Estrato; en blanco para todos los de la clase',
    example: '1',
  },
  word({ porcentaje: 'percentage', fijo: 'fixed' })({
    header: 'modo',
    name: 'mode',
    description: 'porcentaje o fijo',
    example: 'porcentaje',
  }),
  word({ energia: 'energy', total: 'total' })({
    header: 'base',
    name: 'base',
    required: false,
    description: 'energia: antes de subsidio; total: después de subsidio y contribución',
    example: 'energia',
  }),
  price({ header: 'valor', name: 'value', description: 'Porcentaje, o COP por mes', example: '2.5' }),
  price({ header: 'minimo', name: 'minimum', required: false, description: 'Mínimo, COP por mes', example: '' }),
  price({ header: 'maximo', name: 'maximum', required: false, description: 'Máximo, COP por mes', example: '' }),
  validFrom,
];

const rulesOf = (code: string): readonly RowRule[] => [
  {
    code: `${code}.base-missing`,
    header: 'base',
    holds: `mode = 'fixed' OR base IS NOT NULL`,
    severity: 'blocking',
    es: 'Un porcentaje necesita su base: energia o total',
    en: 'A percentage needs its base: energia or total',
  },
  {
    code: `${code}.limits-crossed`,
    header: 'maximo',
    holds: 'minimum <= maximum',
    severity: 'blocking',
    es: 'El mínimo es mayor que el máximo',
    en: 'The minimum is above the maximum',
  },
];

/** What a municipality's agreement lays on the services of a class and stratum; the charges differ in code and name only. */
export function municipalCharge(code: string, name: InputKind['name']): InputKind {
  return defineKind({
    code,
    name,
    country: 'CO',
    periodicity: 'on-change',
    scope: 'municipality',
    optional: true,
    columns,
    monthOf: monthOfDate('valid_from'),
    rules: rulesOf(code),
    key: ['municipality_code', 'consumer_class', 'stratum', 'valid_from'],
    block: ['municipality_code', 'valid_from'],
    datedBy: ['municipality_code'],
    need: byScope(['municipality_code'], 'municipality_code IS NOT NULL'),
  });
}
