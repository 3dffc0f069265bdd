export type Severity = 'blocking' | 'warning';

/** What is wrong with a file, where: `row` counts lines, header = 1; 0 means the file as a whole. */
export interface RowError {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly value: string;
  readonly severity: Severity;
}

/** @public Texts of what the reader finds; `{name}` is filled in. An error carries the Spanish one, the gateway knows the other. */
export const READING_TEXTS = {
  'inputs.empty-file': {
    es: 'El archivo está vacío',
    en: 'The file is empty',
  },
  'inputs.no-rows': {
    es: 'El archivo no tiene filas de datos',
    en: 'The file has no rows of data',
  },
  'inputs.not-a-table': {
    es: 'El archivo no es CSV ni XLSX: contiene bytes que no son texto',
    en: 'The file is neither CSV nor XLSX: it holds bytes that are no text',
  },
  'inputs.encoding-unknown': {
    es: 'El archivo está en UTF-16; guárdelo como CSV UTF-8 o XLSX',
    en: 'The file is in UTF-16; save it as CSV UTF-8 or XLSX',
  },
  'inputs.compressed-damaged': {
    es: 'El archivo comprimido está dañado o incompleto',
    en: 'The compressed file is damaged or incomplete',
  },
  'inputs.compressed-too-large': {
    es: 'El archivo descomprimido pasa del límite de {limit} MB',
    en: 'The file exceeds {limit} MB when decompressed',
  },
  'inputs.compressed-many': {
    es: 'El archivo comprimido debe contener un solo archivo CSV o XLSX',
    en: 'The compressed file must hold a single CSV or XLSX file',
  },
  'inputs.workbook-unreadable': {
    es: 'El libro XLSX está dañado o es demasiado grande para leerse; cárguelo como CSV',
    en: 'The XLSX workbook is damaged or too large to be read; load it as CSV',
  },
  'inputs.line-too-long': {
    es: 'Una línea pasa de {limit} caracteres',
    en: 'A line exceeds {limit} characters',
  },
  'inputs.too-many-columns': {
    es: 'El encabezado tiene más de {limit} columnas',
    en: 'The header has more than {limit} columns',
  },
  'inputs.header-missing': {
    es: 'Falta la columna obligatoria «{column}»',
    en: 'The required column «{column}» is missing',
  },
  'inputs.header-repeated': {
    es: 'La columna «{column}» está repetida',
    en: 'Column «{column}» is repeated',
  },
  'inputs.header-unknown': {
    es: 'La columna «{column}» no se conoce y se ignora',
    en: 'Column «{column}» is not known and is ignored',
  },
  'inputs.columns-differ': {
    es: 'La fila no tiene tantas columnas como el encabezado',
    en: 'The row does not have as many columns as the header',
  },
  'inputs.quotes-open': {
    es: 'Comillas mal cerradas o salto de línea dentro de comillas',
    en: 'Quotation marks that do not close, or a line break inside them',
  },
  'inputs.required': {
    es: '«{column}» es obligatorio',
    en: '«{column}» is required',
  },
  'inputs.text-too-long': {
    es: '«{column}» pasa de {limit} caracteres',
    en: '«{column}» exceeds {limit} characters',
  },
  'inputs.text-control': {
    es: '«{column}» contiene caracteres de control o comienza como una fórmula',
    en: '«{column}» holds control characters or begins like a formula',
  },
  'inputs.not-a-decimal': {
    es: '«{column}» debe ser un número decimal con {mark} decimal',
    en: '«{column}» must be a decimal number (decimal separator: {mark})',
  },
  'inputs.too-many-digits': {
    es: '«{column}» admite {whole} enteros y {scale} decimales',
    en: '«{column}» takes {whole} whole digits and {scale} decimals',
  },
  'inputs.negative': {
    es: '«{column}» no puede ser negativo',
    en: '«{column}» cannot be negative',
  },
  'inputs.not-an-integer': {
    es: '«{column}» debe ser un entero entre {min} y {max}',
    en: '«{column}» must be a whole number between {min} and {max}',
  },
  'inputs.not-a-date': {
    es: '«{column}» debe ser una fecha AAAA-MM-DD o DD/MM/AAAA',
    en: '«{column}» must be a date YYYY-MM-DD or DD/MM/YYYY',
  },
  'inputs.not-a-time': {
    es: '«{column}» debe ser una fecha y hora AAAA-MM-DDTHH:MM o DD/MM/AAAA HH:MM',
    en: '«{column}» must be a date and time YYYY-MM-DDTHH:MM or DD/MM/YYYY HH:MM',
  },
  'inputs.not-a-month': {
    es: '«{column}» debe ser un mes AAAA-MM',
    en: '«{column}» must be a month YYYY-MM',
  },
  'inputs.unknown-word': {
    es: '«{column}» debe ser uno de: {words}',
    en: '«{column}» must be one of: {words}',
  },
  'inputs.decimal-ambiguous': {
    es: 'En «{column}» no se distingue el separador decimal; indíquelo al cargar (coma o punto)',
    en: 'The decimal separator of «{column}» cannot be told; give it when loading (comma or point)',
  },
  'inputs.decimal-mixed': {
    es: '«{column}» mezcla coma y punto decimal',
    en: '«{column}» mixes decimal comma and point',
  },
  'inputs.repeated-key': {
    es: 'Repite la clave de la fila {first}',
    en: 'Repeats the key of row {first}',
  },
  'inputs.reading-failed': {
    es: 'No se pudo leer por una falla del sistema, no del archivo; cárguelo de nuevo o avise a soporte',
    en: 'It could not be read for a fault of the system, not of the file; load it again or tell support',
  },
} as const;
export type ReadingCode = keyof typeof READING_TEXTS;

export function readingText(code: ReadingCode, params: Readonly<Record<string, string | number>> = {}): string {
  return READING_TEXTS[code].es.replace(/\{(\w+)\}/g, (hole, param: string) => String(params[param] ?? hole));
}

/** An error of the file as a whole or of its header. */
export function fileError(
  code: ReadingCode,
  place: { row?: number; column?: string; value?: string; severity?: Severity } = {},
  params: Readonly<Record<string, string | number>> = {},
): RowError {
  const { row = 0, column = '', value = '', severity = 'blocking' } = place;
  return { row, column, code, message: readingText(code, { column, ...params }), value, severity };
}
