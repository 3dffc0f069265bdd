/** One thing that is wrong in a sheet, where it is. `row` 0: the file as a whole. `value` is the raw text of the cell, cut. */
export interface RowError {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly value: string;
}

/** Texts for operators, in Spanish; `{name}` is filled from the parameters. */
const ROW_ERROR_TEXTS = {
  'file-empty': 'El archivo está vacío o no tiene filas de datos.',
  'file-type': 'El archivo no es CSV ni XLSX.',
  'file-encoding': 'La codificación del archivo no se admite; guárdelo como UTF-8 o Windows-1252.',
  'file-damaged': 'El archivo está dañado o incompleto y no se puede leer.',
  'file-too-large': 'El archivo supera el tamaño máximo de {max}.',
  'too-many-rows': 'El archivo tiene más de {max} filas.',
  'too-many-columns': 'La fila tiene más de {max} columnas.',
  'cell-too-long': 'Una celda supera los {max} caracteres.',
  'open-quote': 'Hay comillas que no se cierran.',
  'missing-column': 'Falta la columna obligatoria.',
  'duplicate-column': 'La columna está repetida.',
  'unknown-column': 'El campo no es de la hoja de clientes de este país.',
  'ragged-row': 'La fila tiene {found} celdas y el encabezado {expected}.',
  'bad-character': 'La celda contiene caracteres de control.',
  'formula-like': 'La celda parece una fórmula; escriba el valor.',
  required: 'El valor es obligatorio.',
  'required-when': 'El valor es obligatorio cuando {when}.',
  'too-long': 'El texto supera los {max} caracteres.',
  'not-in-list': 'El valor no es válido; se admite: {allowed}.',
  'not-a-number': 'No es un número.',
  'not-an-integer': 'No es un número entero.',
  'out-of-range': 'El valor debe estar entre {min} y {max}.',
  'too-precise': 'El número tiene más cifras de las admitidas.',
  'not-a-date': 'No es una fecha AAAA-MM-DD ni DD/MM/AAAA.',
  'not-a-month': 'No es un mes AAAA-MM.',
  'decimal-ambiguous': 'La columna puede leerse con coma o con punto decimal; indique el formato al cargar.',
  'decimal-mixed': 'La columna mezcla coma y punto decimal.',
  'identification-invalid': 'El número no corresponde al tipo de identificación {type}.',
  'until-before-from': 'La vigencia termina antes de empezar.',
  'duplicate-row': 'El contrato, el punto y la fecha de inicio ya están en la fila {other}.',
  'customer-differs': 'El cliente tiene otros datos en la fila {other}.',
  'contract-overlap': 'El punto ya tiene en esas fechas el contrato {other}.',
} as const;
export type RowErrorCode = keyof typeof ROW_ERROR_TEXTS;

const VALUE_LENGTH_MAX = 120;

export interface RowErrorPlace {
  readonly row: number;
  readonly column?: string;
  readonly value?: string;
}

export function rowError(
  code: RowErrorCode,
  place: RowErrorPlace,
  params: Readonly<Record<string, string>> = {},
): RowError {
  const message = ROW_ERROR_TEXTS[code].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  // A NUL cannot be stored as text; it is shown as its picture.
  const value = (place.value ?? '').slice(0, VALUE_LENGTH_MAX).replaceAll('\u0000', '\u2400');
  return { row: place.row, column: place.column ?? '', code, message, value };
}
