/** The refusals of this service: code, kind and texts. Row errors of a sheet are not refusals: see `row-error.ts`. */
export const refusals = {
  'customers.company-unknown': {
    kind: 'not-found',
    es: 'La empresa no está registrada.',
    en: 'The company is not registered.',
  },
  'customers.customer-unknown': { kind: 'not-found', es: 'No existe el cliente.', en: 'There is no such customer.' },
  'customers.supply-point-unknown': {
    kind: 'not-found',
    es: 'No existe el punto de suministro.',
    en: 'There is no such supply point.',
  },
  'customers.operation-unknown': {
    kind: 'not-found',
    es: 'No existe la operación.',
    en: 'There is no such operation.',
  },
  'customers.selection-unknown': {
    kind: 'not-found',
    es: 'La selección no existe.',
    en: 'There is no such selection.',
  },
  'customers.selection-expired': {
    kind: 'conflict',
    es: 'La selección venció; vuelva a seleccionar los puntos.',
    en: 'The selection has expired; select the points again.',
  },
  'customers.selection-ambiguous': {
    kind: 'invalid',
    es: 'Indique exactamente uno: filtro, ids o códigos.',
    en: 'Give exactly one of filter, ids and codes.',
  },
  'customers.selection-empty': {
    kind: 'invalid',
    es: 'La selección no contiene puntos de suministro.',
    en: 'The selection holds no supply points.',
  },
  'customers.selection-too-large': {
    kind: 'too-large',
    es: 'La selección supera el máximo de {max} puntos.',
    en: 'The selection is larger than {max} points.',
  },
  'customers.filter-invalid': { kind: 'invalid', es: 'El filtro no es válido.', en: 'The filter is not valid.' },
  'customers.cursor-invalid': {
    kind: 'invalid',
    es: 'El cursor no corresponde a este filtro; empiece de nuevo.',
    en: 'The cursor is not of this filter; start again.',
  },
  'customers.period-invalid': {
    kind: 'invalid',
    es: 'El periodo debe ser AAAA-MM.',
    en: 'The period must be YYYY-MM.',
  },
  'customers.points-unknown': {
    kind: 'invalid',
    es: '{count} puntos de la lista no existen.',
    en: '{count} points of the list do not exist.',
  },
  'customers.wrong-market': {
    kind: 'invalid',
    es: '{count} puntos pertenecen a otro mercado en {period}: {codes}.',
    en: '{count} points belong to another market in {period}: {codes}.',
  },
} as const;
