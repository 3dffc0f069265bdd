/** What the gateway itself says, by code. */
export const OWN_TEXTS = {
  unavailable: {
    es: 'El servicio {dependency} no responde; intente de nuevo.',
    en: 'Service {dependency} does not answer; try again.',
  },
  internal: {
    es: 'Ocurrió un error inesperado. Informe el código de seguimiento.',
    en: 'An unexpected error occurred. Report the trace code.',
  },
  'request.invalid': { es: 'La solicitud tiene datos no válidos.', en: 'The request has invalid data.' },
  'http.not-found': { es: 'No existe esta dirección.', en: 'There is no such address.' },
  'session.required': { es: 'Inicie sesión para continuar.', en: 'Sign in to continue.' },
  'session.wrong-credentials': {
    es: 'El correo o la contraseña no son correctos.',
    en: 'The e-mail or the password is not correct.',
  },
  'session.forbidden': {
    es: 'Su usuario no tiene permiso para esta acción ({roles}).',
    en: 'Your user may not do this ({roles}).',
  },
  'session.other-company': {
    es: 'Su usuario no pertenece a esa empresa.',
    en: 'Your user does not belong to that company.',
  },
  'if-match.malformed': {
    es: 'If-Match lleva el ETag de la última lectura, entre comillas.',
    en: 'If-Match takes the ETag of the last reading, in quotation marks.',
  },
  'upload.not-multipart': {
    es: 'Envíe el archivo como multipart/form-data.',
    en: 'Send the file as multipart/form-data.',
  },
  'upload.malformed': {
    es: 'El formulario está mal formado o llegó incompleto; vuelva a enviarlo.',
    en: 'The form is malformed or arrived incomplete; send it again.',
  },
  'operations.not-found': { es: 'No existe esa operación.', en: 'There is no such operation.' },
  'inputs.no-such-kind': { es: 'No existe la clase de insumo {code}.', en: 'There is no input kind {code}.' },
  'cycles.gate-codes': {
    es: 'Nada puede observar estos códigos: {codes}.',
    en: 'Nothing can report these codes: {codes}.',
  },
  'audit.cursor': {
    es: 'El cursor no es de esta consulta.',
    en: 'The cursor is not of this query.',
  },
  'webhooks.refused': { es: 'La firma no es válida.', en: 'The signature is not valid.' },
} as const;

/** Titles of problems, by status. */
export const TITLES: Readonly<Record<number, { readonly es: string; readonly en: string }>> = {
  400: { es: 'Solicitud mal formada', en: 'Malformed request' },
  401: { es: 'Sesión requerida', en: 'Session required' },
  403: { es: 'Sin permiso', en: 'Not permitted' },
  404: { es: 'No encontrado', en: 'Not found' },
  409: { es: 'No es posible en este estado', en: 'Not possible in this state' },
  412: { es: 'El recurso cambió', en: 'The resource changed' },
  413: { es: 'Demasiado grande', en: 'Too large' },
  415: { es: 'Tipo de contenido no admitido', en: 'Content type not accepted' },
  422: { es: 'Datos no válidos', en: 'Invalid data' },
  428: { es: 'Falta la versión', en: 'The version is missing' },
  429: { es: 'Demasiadas solicitudes', en: 'Too many requests' },
  500: { es: 'Error interno', en: 'Internal error' },
  503: { es: 'Servicio no disponible', en: 'Service unavailable' },
};
