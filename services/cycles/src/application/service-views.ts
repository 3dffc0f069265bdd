import type { Pace } from '../domain/flow.js';
import { serviceActions, type Aside } from '../domain/review.js';

/** What this person may do with the service, as it travels. */
export function actionViews(service: Aside, pace: Pace, roles: readonly string[]) {
  return serviceActions(service, pace, roles).map(({ name, reason }) => ({
    name,
    allowed: reason === '' ? ('yes' as const) : ('no' as const),
    reason,
  }));
}
