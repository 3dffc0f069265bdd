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

/** Spanish texts of what the reader finds; `{name}` is filled in. */
export const READING_TEXTS = {
  'inputs.empty-file': 'El archivo está vacío',
  'inputs.no-rows': 'El archivo no tiene filas de datos',
  'inputs.not-a-table': 'El archivo no es CSV ni XLSX: contiene bytes que no son texto',
  'inputs.encoding-unknown': 'El archivo está en UTF-16; guárdelo como CSV UTF-8 o XLSX',
  'inputs.compressed-damaged': 'El archivo comprimido está dañado o incompleto',
  'inputs.compressed-too-large': 'El archivo descomprimido pasa del límite de {limit} MB',
  'inputs.compressed-many': 'El archivo comprimido debe contener un solo archivo CSV o XLSX',
  'inputs.workbook-unreadable': 'El libro XLSX está dañado o es demasiado grande para leerse; cárguelo como CSV',
  'inputs.line-too-long': 'Una línea pasa de {limit} caracteres',
  'inputs.too-many-columns': 'El encabezado tiene más de {limit} columnas',
  'inputs.header-missing': 'Falta la columna obligatoria «{column}»',
  'inputs.header-repeated': 'La columna «{column}» está repetida',
  'inputs.header-unknown': 'La columna «{column}» no se conoce y se ignora',
  'inputs.columns-differ': 'La fila no tiene tantas columnas como el encabezado',
  'inputs.quotes-open': 'Comillas mal cerradas o salto de línea dentro de comillas',
  'inputs.required': '«{column}» es obligatorio',
  'inputs.text-too-long': '«{column}» pasa de {limit} caracteres',
  'inputs.text-control': '«{column}» contiene caracteres de control o comienza como una fórmula',
  'inputs.not-a-decimal': '«{column}» debe ser un número decimal con {mark} decimal',
  'inputs.too-many-digits': '«{column}» admite {whole} enteros y {scale} decimales',
  'inputs.negative': '«{column}» no puede ser negativo',
  'inputs.not-an-integer': '«{column}» debe ser un entero entre {min} y {max}',
  'inputs.not-a-date': '«{column}» debe ser una fecha AAAA-MM-DD o DD/MM/AAAA',
  'inputs.not-a-time': '«{column}» debe ser una fecha y hora AAAA-MM-DDTHH:MM o DD/MM/AAAA HH:MM',
  'inputs.not-a-month': '«{column}» debe ser un mes AAAA-MM',
  'inputs.unknown-word': '«{column}» debe ser uno de: {words}',
  'inputs.decimal-ambiguous': 'En «{column}» no se distingue el separador decimal; indíquelo al cargar (coma o punto)',
  'inputs.decimal-mixed': '«{column}» mezcla coma y punto decimal',
  'inputs.repeated-key': 'Repite la clave de la fila {first}',
} as const;
export type ReadingCode = keyof typeof READING_TEXTS;

export function readingText(code: ReadingCode, params: Readonly<Record<string, string | number>> = {}): string {
  return READING_TEXTS[code].replace(/\{(\w+)\}/g, (hole, param: string) => String(params[param] ?? hole));
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
