import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.tax-id-with-check-digit': {
    severity: 'warning',
    title: {
      es: 'El NIT del cliente parece traer su dígito de verificación',
      en: 'The NIT of the customer seems to carry its check digit',
    },
    es: 'El NIT del cliente de {supplyPoint} parece traer su dígito de verificación: la hoja de clientes lo pide sin él.',
    en: 'The NIT of the customer of {supplyPoint} seems to carry its check digit: the customers’ sheet wants it without.',
  },
  'validation.tax-id-invalid': {
    severity: 'warning',
    title: {
      es: 'La identificación del cliente no cumple su dígito de verificación',
      en: 'The identification of the customer fails its check digit',
    },
    es: 'El {type} del cliente de {supplyPoint} no cumple su dígito de verificación: el facturador rechazaría el documento.',
    en: 'The {type} of the customer of {supplyPoint} fails its check digit: the provider would reject the document.',
  },
  'validation.tax-id-filler': {
    severity: 'warning',
    title: {
      es: 'La identificación del cliente repite un solo dígito',
      en: 'The identification of the customer repeats a single digit',
    },
    es: 'La identificación del cliente de {supplyPoint} repite un solo dígito: complete la real.',
    en: 'The identification of the customer of {supplyPoint} repeats a single digit: fill in the real one.',
  },
  'validation.tax-id-not-ruc': {
    severity: 'warning',
    title: { es: 'La factura de un cliente libre necesita RUC', en: 'The invoice of a free client needs a RUC' },
    es: 'La factura de un cliente libre necesita RUC y el de {supplyPoint} se identifica con {type}.',
    en: 'The invoice of a free client needs a RUC, and that of {supplyPoint} is identified by {type}.',
  },
} as const satisfies FindingTexts;
