/** One thing that is wrong in a sheet, where it is. `row` 0: the file as a whole. `value` is the raw text of the cell, cut. */
export interface RowError {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly value: string;
}

/** @public Texts for operators; `{name}` is filled from the parameters. An error carries the Spanish one, the gateway knows the other. */
export const ROW_ERROR_TEXTS = {
  'file-empty': {
    es: 'El archivo está vacío o no tiene filas de datos.',
    en: 'The file is empty or has no rows of data.',
  },
  'file-type': {
    es: 'El archivo no es CSV ni XLSX.',
    en: 'The file is neither CSV nor XLSX.',
  },
  'file-encoding': {
    es: 'La codificación del archivo no se admite; guárdelo como UTF-8 o Windows-1252.',
    en: 'The encoding of the file is not accepted; save it as UTF-8 or Windows-1252.',
  },
  'file-damaged': {
    es: 'El archivo está dañado o incompleto y no se puede leer.',
    en: 'The file is damaged or incomplete and cannot be read.',
  },
  'file-too-large': {
    es: 'El archivo supera el tamaño máximo de {max}.',
    en: 'The file exceeds the largest size of {max}.',
  },
  'too-many-rows': {
    es: 'El archivo tiene más de {max} filas.',
    en: 'The file has more than {max} rows.',
  },
  'too-many-columns': {
    es: 'La fila tiene más de {max} columnas.',
    en: 'The row has more than {max} columns.',
  },
  'cell-too-long': {
    es: 'Una celda supera los {max} caracteres.',
    en: 'A cell exceeds {max} characters.',
  },
  'open-quote': {
    es: 'Hay comillas que no se cierran.',
    en: 'There are quotation marks that do not close.',
  },
  'missing-column': {
    es: 'Falta la columna obligatoria.',
    en: 'The required column is missing.',
  },
  'duplicate-column': {
    es: 'La columna está repetida.',
    en: 'The column is repeated.',
  },
  'unknown-column': {
    es: 'El campo no es de la hoja de clientes de este país.',
    en: 'The field is not of the customers’ sheet of this country.',
  },
  'ragged-row': {
    es: 'La fila tiene {found} celdas y el encabezado {expected}; revise si una celda tiene un separador sin comillas.',
    en: 'The row has {found} cells and the header {expected}; look for a delimiter in a cell without quotation marks.',
  },
  'bad-character': {
    es: 'La celda contiene caracteres de control.',
    en: 'The cell holds control characters.',
  },
  'formula-like': {
    es: 'La celda parece una fórmula; escriba el valor.',
    en: 'The cell looks like a formula; write the value.',
  },
  required: {
    es: 'El valor es obligatorio.',
    en: 'The value is required.',
  },
  'required-when': {
    es: 'El valor es obligatorio cuando {when}.',
    en: 'The value is required when {when}.',
  },
  'too-long': {
    es: 'El texto supera los {max} caracteres.',
    en: 'The text exceeds {max} characters.',
  },
  'not-in-list': {
    es: 'El valor no es válido; se admite: {allowed}.',
    en: 'The value is not valid; allowed are: {allowed}.',
  },
  'not-a-number': {
    es: 'No es un número.',
    en: 'It is not a number.',
  },
  'not-an-integer': {
    es: 'No es un número entero.',
    en: 'It is not a whole number.',
  },
  'out-of-range': {
    es: 'El valor debe estar entre {min} y {max}.',
    en: 'The value must be between {min} and {max}.',
  },
  'too-precise': {
    es: 'El número tiene más cifras de las admitidas.',
    en: 'The number has more digits than allowed.',
  },
  'not-a-date': {
    es: 'No es una fecha AAAA-MM-DD ni DD/MM/AAAA.',
    en: 'It is not a date YYYY-MM-DD or DD/MM/YYYY.',
  },
  'not-a-month': {
    es: 'No es un mes AAAA-MM.',
    en: 'It is not a month YYYY-MM.',
  },
  'decimal-ambiguous': {
    es: 'La columna puede leerse con coma o con punto decimal; indique el formato al cargar.',
    en: 'The column can be read with decimal comma or point; give the format when loading.',
  },
  'decimal-mixed': {
    es: 'La columna mezcla coma y punto decimal.',
    en: 'The column mixes decimal comma and point.',
  },
  'identification-invalid': {
    es: 'El número no corresponde al tipo de identificación {type}.',
    en: 'The number does not fit the identification type {type}.',
  },
  'until-before-from': {
    es: 'La vigencia termina antes de empezar.',
    en: 'The validity ends before it begins.',
  },
  'duplicate-row': {
    es: 'El contrato, el punto y la fecha de inicio ya están en la fila {other}.',
    en: 'The contract, the point and the first day are already in row {other}.',
  },
  'customer-differs': {
    es: 'El cliente tiene otros datos en la fila {other}.',
    en: 'The customer has other data in row {other}.',
  },
  'contract-overlap': {
    es: 'El punto ya tiene en esas fechas el contrato {other}.',
    en: 'The point already has contract {other} on those days.',
  },
  'import-failed': {
    es: 'No se pudo importar por una falla del sistema, no de la hoja; nada de ella quedó. Impórtela de nuevo o avise a soporte.',
    en: 'It could not be imported for a fault of the system, not of the sheet; nothing of it was taken. Import it again or tell support.',
  },
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
  const message = ROW_ERROR_TEXTS[code].es.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  // A NUL cannot be stored as text; it is shown as its picture.
  const value = (place.value ?? '').slice(0, VALUE_LENGTH_MAX).replaceAll('\u0000', '\u2400');
  return { row: place.row, column: place.column ?? '', code, message, value };
}
