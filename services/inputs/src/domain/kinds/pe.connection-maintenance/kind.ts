import { distributor, integer, price, text, validFrom } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byScope } from '../needed-by.js';

export const peConnectionMaintenance = defineKind({
  code: 'pe.connection-maintenance',
  name: { es: 'Reposición y mantenimiento de la conexión', en: 'Connection maintenance' },
  country: 'PE',
  periodicity: 'on-change',
  scope: 'operator',
  optional: true,
  columns: [
    distributor,
    text({
      header: 'tipo_conexion',
      name: 'connection_type',
      description: 'Tipo de conexión, como en la hoja de clientes',
      example: 'aerea',
    }),
    integer(1, 3)({ header: 'fases', name: 'phases', description: 'Fases, 1 a 3', example: '1' }),
    price({ header: 'valor', name: 'value', description: 'Cargo, S/ por mes', example: '1.69' }),
    validFrom,
  ],
  monthOf: monthOfDate('valid_from'),
  key: ['network_operator', 'connection_type', 'phases', 'valid_from'],
  block: ['network_operator', 'valid_from'],
  datedBy: ['network_operator'],
  need: byScope(
    ['network_operator', 'connection_type', 'phases'],
    'connection_type IS NOT NULL AND phases IS NOT NULL',
  ),
});
