import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.address-missing': {
    severity: 'warning',
    title: {
      es: 'Cliente sin dirección en la hoja de clientes',
      en: 'Customer without an address in the customers’ sheet',
    },
    es: 'El cliente de {supplyPoint} no tiene dirección en la hoja de clientes: el facturador la pide.',
    en: 'The customer of {supplyPoint} has no address in the customers’ sheet: the provider asks for it.',
  },
  'validation.municipality-invalid': {
    severity: 'warning',
    title: {
      es: 'El municipio no es un código de DANE ni de ubigeo',
      en: 'The municipality is no code of DANE nor of ubigeo',
    },
    es: 'El municipio de {supplyPoint}, «{municipality}», no es un código de DANE (5 dígitos) ni de ubigeo (6 dígitos).',
    en: 'The municipality of {supplyPoint}, «{municipality}», is no code of DANE (5 digits) nor of ubigeo (6 digits).',
  },
  'validation.email-invalid': {
    severity: 'warning',
    title: {
      es: 'El correo del cliente no tiene forma de correo',
      en: 'The e-mail of the customer is not well-formed',
    },
    es: 'El correo del cliente de {supplyPoint} no tiene forma de correo: el documento no le llegaría.',
    en: 'The e-mail of the customer of {supplyPoint} is not well-formed: the document would not arrive.',
  },
} as const satisfies FindingTexts;
