import { serviceActions } from '../domain/review.js';

/** What this person may do with the service, as it travels. */
export function actionViews(...asked: Parameters<typeof serviceActions>) {
  return serviceActions(...asked).map(({ name, reason }) => ({
    name,
    allowed: reason === '' ? ('yes' as const) : ('no' as const),
    reason,
  }));
}
