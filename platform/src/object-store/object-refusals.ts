import { defineRefusals } from '../ports/errors.js';

export const { cases: OBJECT_REFUSALS, refuse: refuseObject } = defineRefusals({
  'objects.too-large': {
    kind: 'too-large',
    es: 'El archivo supera el máximo de {maxBytes} bytes.',
    en: 'The file is larger than the limit of {maxBytes} bytes.',
  },
  'objects.not-found': {
    kind: 'not-found',
    es: 'No existe el objeto {bucket}/{key}.',
    en: 'There is no object {bucket}/{key}.',
  },
  'objects.different-bytes': {
    kind: 'conflict',
    es: 'Ya existe {bucket}/{key} con otro contenido.',
    en: '{bucket}/{key} exists already with other bytes.',
  },
});
