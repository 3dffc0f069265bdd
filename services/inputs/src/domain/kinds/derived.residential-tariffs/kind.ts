import { coPriorResidentialTariffs } from '../co.prior-residential-tariffs/kind.js';
import { defineKind } from '../kind.js';

/**
 * A batch knows only the ownerships that its own services use, so here each key is a block of its own: a batch must not
 * wipe out what another batch of the same cycle has left.
 */
export const derivedResidentialTariffs = defineKind({
  ...coPriorResidentialTariffs,
  code: 'derived.residential-tariffs',
  name: { es: 'Tarifas residenciales aplicadas', en: 'Residential tariffs applied' },
  origin: 'derived',
  block: coPriorResidentialTariffs.key,
  need: null,
  standIn: null,
  samples: [],
});
