import { distributor, electricSystem, price, quantity, resolution, text, validFrom, word } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byScope } from '../needed-by.js';

const CHARGES = [
  'CARGO_FIJO',
  'ENERGIA',
  'ENERGIA_HP',
  'ENERGIA_HFP',
  'POTENCIA',
  'POT_GENERACION',
  'POT_DISTRIBUCION',
  'EXCESO_POT_HFP',
  'EXCESO_POT_HP',
  'REACTIVA',
];

export const peTariffSheet = defineKind({
  code: 'pe.tariff-sheet',
  name: { es: 'Pliego tarifario', en: 'Tariff sheet' },
  country: 'PE',
  market: 'regulated',
  periodicity: 'on-change',
  scope: 'system',
  columns: [
    distributor,
    electricSystem,
    text({
      header: 'opcion',
      name: 'tariff_option',
      maxLength: 20,
      description: 'Opción tarifaria',
      example: 'BT5B',
    }),
    word(Object.fromEntries(CHARGES.map((charge) => [charge.toLowerCase(), charge])))({
      header: 'cargo',
      name: 'charge',
      description: CHARGES.join(', '),
      example: 'ENERGIA',
    }),
    word({ pp: 'PP', fp: 'FP', a: 'a', b: 'b', primeros: 'first', exceso: 'excess' })({
      header: 'calificacion',
      name: 'rating',
      required: false,
      description: 'PP o FP; a o b en BT5A; primeros o exceso en un tramo con dos precios',
      example: '',
    }),
    quantity({
      header: 'rango_desde',
      name: 'range_from',
      required: false,
      description: 'Comienzo del tramo, kWh, sin incluirlo',
      example: '',
    }),
    quantity({
      header: 'rango_hasta',
      name: 'range_until',
      required: false,
      description: 'Fin del tramo, kWh, incluido; en blanco: sin fin',
      example: '',
    }),
    text({ header: 'unidad', name: 'unit', maxLength: 20, description: 'Unidad publicada', example: 'ctm S//kWh' }),
    price({ header: 'valor', name: 'value', description: 'Valor en la unidad publicada', example: '61.3' }),
    validFrom,
    resolution,
  ],
  monthOf: monthOfDate('valid_from'),
  rules: [
    {
      code: 'pe.tariff-sheet.range-empty',
      header: 'rango_hasta',
      holds: 'coalesce(range_from, 0) < range_until',
      severity: 'blocking',
      es: 'El tramo termina antes de comenzar',
      en: 'The bracket ends before it begins',
    },
  ],
  key: [
    'network_operator',
    'electric_system',
    'tariff_option',
    'charge',
    'rating',
    'range_from',
    'range_until',
    'valid_from',
  ],
  block: ['network_operator', 'electric_system', 'valid_from'],
  datedBy: ['network_operator', 'electric_system'],
  need: byScope(['network_operator', 'electric_system', 'tariff_option'], 'tariff_option IS NOT NULL'),
  samples: [
    ['LIMANORTE', 'LIMA NORTE', 'BT5B', 'CARGO_FIJO', '', '', '', 'S//mes', '2.26', '2026-02-04', ''],
    ['LIMANORTE', 'LIMA NORTE', 'BT5B', 'ENERGIA', 'primeros', '30', '140', 'ctm S//kWh', '52.1', '2026-02-04', ''],
    ['LIMANORTE', 'LIMA NORTE', 'MT3', 'POT_GENERACION', 'PP', '', '', 'S//kW-mes', '56.09', '2026-02-04', ''],
  ],
});
