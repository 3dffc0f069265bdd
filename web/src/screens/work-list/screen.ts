import { IconListCheck } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** What waits for a person, in all cycles: the most money and the oldest first. */
export const workList: Screen = {
  name: 'work-list',
  path: '/work',
  navigation: { order: 5, icon: IconListCheck, key: 'v' },
  search: ({ cycle, stage, q, service, in: within, peek, line, row }) => ({
    cycle: textOf(cycle),
    stage: textOf(stage),
    q: textOf(q),
    service: textOf(service),
    in: textOf(within),
    peek: textOf(peek),
    line: textOf(line),
    row: textOf(row),
  }),
  views: [
    { name: 'all', search: {} },
    { name: 'review', search: { stage: 'in-review' } },
    { name: 'failed', search: { stage: 'validation-failed' } },
    { name: 'inputs', search: { stage: 'awaiting-inputs' } },
  ],
  page: () => import('./page.js'),
};
