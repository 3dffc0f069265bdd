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
  'customers.form-invalid': {
    kind: 'invalid',
    es: 'Hay datos que corregir antes de guardar.',
    en: 'Some data must be corrected before they are kept.',
  },
  'customers.customer-code-taken': {
    kind: 'conflict',
    es: 'Ya existe un cliente con el código {code}.',
    en: 'There is a customer with the code {code} already.',
  },
  'customers.point-code-taken': {
    kind: 'conflict',
    es: 'Ya existe un punto de suministro con el código {code}.',
    en: 'There is a supply point with the code {code} already.',
  },
  'customers.version-exists': {
    kind: 'conflict',
    es: 'El contrato {code} ya tiene una versión desde {from}; una versión no se edita: dé otra fecha a la nueva.',
    en: 'Contract {code} has a version from {from} already; versions are never edited: give the new one another date.',
  },
  'customers.contract-overlap': {
    kind: 'conflict',
    es: 'El punto ya tiene en esas fechas el contrato {other}.',
    en: 'At that time the point has contract {other} already.',
  },
  'customers.if-match-required': {
    kind: 'precondition-required',
    es: 'Indique en If-Match la versión que leyó.',
    en: 'Say in If-Match which version you read.',
  },
  'customers.changed': {
    kind: 'stale',
    es: 'Otra persona lo cambió mientras tanto; vuelva a leerlo y repita el cambio.',
    en: 'Somebody changed it in the meantime; read it again and repeat the change.',
  },
  'customers.setting-invalid': {
    kind: 'invalid',
    es: 'El valor de {name} no es válido.',
    en: 'The value of {name} is not valid.',
  },
  'customers.filter-invalid': { kind: 'invalid', es: 'El filtro no es válido.', en: 'The filter is not valid.' },
  'customers.bad-sort': {
    kind: 'invalid',
    es: 'La lista se ordena por: {sorts}.',
    en: 'The list is sorted by: {sorts}.',
  },
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
