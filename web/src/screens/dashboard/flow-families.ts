import type { Family } from '../../design/tokens.js';
import type { NodeId } from './flow.js';

/** Colour of what a bar holds that has moved on, or of all of it where nothing moves on. */
export const NODE_FAMILY: Readonly<Record<NodeId, Family>> = {
  population: 'neutral',
  initial: 'info',
  resettlement: 'review',
  'no-cycle': 'neutral',
  inputs: 'info',
  validation: 'info',
  settlement: 'info',
  review: 'review',
  approval: 'info',
  excluded: 'neutral',
  sending: 'info',
  invoiced: 'success',
  rejected: 'danger',
};
