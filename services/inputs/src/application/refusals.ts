import { defineRefusals } from '@kantia/platform/ports/errors';

/** @public The gateway answers in the reader's language by these texts (tools/generate.mjs). */
export const { cases, refuse } = defineRefusals({
  'inputs.unknown-kind': { kind: 'invalid', es: 'No existe el insumo «{kind}»', en: 'There is no input kind "{kind}"' },
  'inputs.kind-not-loadable': {
    kind: 'invalid',
    es: 'El insumo «{kind}» lo produce el sistema y no se carga',
    en: 'Input kind "{kind}" is made by the system and cannot be loaded',
  },
  'inputs.kind-of-other-country': {
    kind: 'invalid',
    es: 'El insumo «{kind}» es de otro país',
    en: 'Input kind "{kind}" belongs to another country',
  },
  'inputs.kind-not-recognised': {
    kind: 'invalid',
    es: 'No se reconoce de qué insumo es el archivo «{file}»; elija la clase',
    en: 'It cannot be told which input the file "{file}" is; choose its kind',
  },
  'inputs.bad-period': {
    kind: 'invalid',
    es: 'El periodo debe ser AAAA-MM, no «{period}»',
    en: 'A period is YYYY-MM, not "{period}"',
  },
  'inputs.no-files': { kind: 'invalid', es: 'Cargue al menos un archivo', en: 'Load at least one file' },
  'inputs.too-many-files': {
    kind: 'invalid',
    es: 'Cargue como máximo {limit} archivos a la vez',
    en: 'Load at most {limit} files at a time',
  },
  'inputs.foreign-object': {
    kind: 'forbidden',
    es: 'El archivo no pertenece a la empresa',
    en: 'The file does not belong to the company',
  },
  'inputs.not-found': { kind: 'not-found', es: 'No existe el insumo cargado {id}', en: 'There is no input {id}' },
  'inputs.no-file': {
    kind: 'not-found',
    es: 'Este insumo no tiene archivo: lo produjo el sistema',
    en: 'This input has no file: the system made it',
  },
  'inputs.no-errors': { kind: 'not-found', es: 'Este insumo no tiene errores', en: 'This input has no errors' },
  'inputs.row-not-found': {
    kind: 'not-found',
    es: 'El archivo no tiene la fila {row}',
    en: 'The file has no row {row}',
  },
  'inputs.bad-cursor': {
    kind: 'invalid',
    es: 'El cursor no corresponde a esta lista',
    en: 'The cursor is not of this list',
  },
  'inputs.bad-limit': { kind: 'invalid', es: 'El límite va de 1 a 500', en: 'The limit is from 1 to 500' },
});
