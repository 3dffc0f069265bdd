import { distributor, electricSystem, price, quantity } from '../columns.js';
import { defineKind } from '../kind.js';
import { byPeriod } from '../needed-by.js';

export const peLightingQuota = defineKind({
  code: 'pe.lighting-quota',
  name: { es: 'Alícuotas de alumbrado público', en: 'Public lighting quotas' },
  country: 'PE',
  market: 'regulated',
  periodicity: 'monthly',
  scope: 'system',
  optional: true,
  columns: [
    distributor,
    electricSystem,
    quantity({
      header: 'rango_desde',
      name: 'range_from',
      description: 'Comienzo del rango, kWh, sin incluirlo',
      example: '0',
    }),
    quantity({
      header: 'rango_hasta',
      name: 'range_until',
      required: false,
      description: 'Fin del rango, kWh, incluido; en blanco: sin fin',
      example: '30',
    }),
    price({ header: 'alicuota', name: 'quota', description: 'Alícuota, S/ por mes', example: '0.7368' }),
  ],
  monthOf: 'upload',
  key: ['network_operator', 'electric_system', 'range_from'],
  block: ['network_operator', 'electric_system', 'month'],
  need: byPeriod(undefined, ['network_operator', 'electric_system']),
});
