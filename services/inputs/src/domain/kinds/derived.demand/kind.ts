import { defineKind } from '../kind.js';
import { peDemandHistory } from '../pe.demand-history/kind.js';
import { SERVICE_KEY, settledService } from '../settled-service.js';

export const derivedDemand = defineKind({
  code: 'derived.demand',
  name: { es: 'Demandas máximas liquidadas', en: 'Settled demand' },
  country: 'PE',
  market: 'regulated',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  origin: 'derived',
  columns: [...peDemandHistory.columns, settledService],
  monthOf: 'column',
  key: SERVICE_KEY,
  block: SERVICE_KEY,
  need: null,
  samples: [],
});
