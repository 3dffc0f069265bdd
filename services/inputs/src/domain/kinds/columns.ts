import type { Column, ColumnType, RowRule } from './kind.js';

/** What prices, tolls, indices and money of a file are held as. */
const PRICE = { is: 'decimal', precision: 24, scale: 10 } as const;
/** Energy, power and readings. */
const QUANTITY = { is: 'decimal', precision: 18, scale: 6 } as const;

type Free = Pick<Column, 'header' | 'name' | 'description' | 'example'>;
const columnOf =
  (type: ColumnType) =>
  (column: Free & { readonly required?: boolean }): Column => ({ required: true, ...column, type });

export const text = (column: Free & { readonly required?: boolean; readonly maxLength?: number }): Column => {
  const { maxLength = 60, ...rest } = column;
  return columnOf({ is: 'text', maxLength })(rest);
};
export const price = columnOf(PRICE);
export const signedPrice = columnOf({ ...PRICE, negative: true });
export const quantity = columnOf(QUANTITY);
export const date = columnOf({ is: 'date' });
export const time = columnOf({ is: 'timestamp' });

export const word = (words: Readonly<Record<string, string>>) => columnOf({ is: 'vocabulary', words });
export const integer = (min: number, max: number) => columnOf({ is: 'integer', min, max });

export const supplyPoint = text({
  header: 'punto_suministro',
  name: 'supply_point_code',
  description: 'Código del punto de suministro',
  example: 'A01',
});

export const distributor = text({
  header: 'empresa',
  name: 'network_operator',
  description: 'Empresa distribuidora, como en la hoja de clientes',
  example: 'LIMANORTE',
});

export const electricSystem = text({
  header: 'sistema',
  name: 'electric_system',
  maxLength: 80,
  description: 'Sistema eléctrico, como en la hoja de clientes',
  example: 'LIMA NORTE',
});

export const dayColumn = date({ header: 'fecha', name: 'date', description: 'Día', example: '2026-02-28' });

export const validFrom = date({
  header: 'vigente_desde',
  name: 'valid_from',
  description: 'Primer día en que rige el conjunto completo',
  example: '2026-02-04',
});

export const resolution = text({
  header: 'resolucion',
  name: 'resolution',
  maxLength: 120,
  required: false,
  description: 'Resolución que fija los valores',
  example: 'Res. 047-2026-OS/CD',
});

export const version = integer(
  0,
  9999,
)({
  header: 'version',
  name: 'version',
  description: 'Versión del cálculo: la mayor reemplaza a las demás',
  example: '1',
});

export const indexStatus = word({ provisional: 'provisional', definitivo: 'final' })({
  header: 'estado',
  name: 'status',
  description: 'provisional o definitivo',
  example: 'definitivo',
});

export const voltage = word({ bt: 'BT', mt: 'MT', at: 'AT', mat: 'MAT' })({
  header: 'tension',
  name: 'voltage',
  description: 'BT, MT, AT o MAT',
  example: 'MT',
});

/** Inductive and capacitive energy, blank where the meter has none. `span`: of what, in the operators' words. */
export const reactiveEnergy = (span: string): readonly Column[] =>
  (['inductiva', 'capacitiva'] as const).map((sort) =>
    quantity({
      header: `kvarh_${sort}`,
      name: sort === 'inductiva' ? 'inductive_kvarh' : 'capacitive_kvarh',
      required: false,
      description: `Energía reactiva ${sort} ${span}, kvarh`,
      example: '',
    }),
  );

export const indexPositive = (kind: string, header: string, column: string): RowRule => ({
  code: `${kind}.not-positive`,
  header,
  holds: `${column} > 0`,
  severity: 'blocking',
  es: 'El índice debe ser mayor que cero',
  en: 'The index must be above zero',
});
