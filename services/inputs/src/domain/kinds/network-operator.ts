import type { Column } from './kind.js';

export const networkOperator: Column = {
  header: 'operador_red',
  name: 'network_operator',
  type: { is: 'text', maxLength: 40 },
  required: true,
  description: 'Operador de red, como en la hoja de clientes',
  example: 'CEDENAR',
};

const ownershipWords = { operador: 'operator', compartido: 'shared', usuario: 'user' } as const;

/** Who owns the transformer splits the tariffs of level 1 only; elsewhere it is blank. */
export const assetOwnership: Column = {
  header: 'propiedad_activo',
  name: 'asset_ownership',
  type: { is: 'vocabulary', words: ownershipWords },
  required: false,
  description: 'Propiedad del activo de conexión; en blanco para los niveles 2 a 4',
  example: 'operador',
};
